/// Benchmarks: each figure beside a floor or a peer that is measured in the same run.
///
/// Nouns: a [Target] is one request at one server; [Wrk] loads it for some seconds and gives a [Sample]; [Rounds] are
/// the samples of all targets, taken in turns; a [Report] says what came out. [SignetProcess], [BareProcess] and
/// [KeycloakProcess] are the servers and [ColdBrowser] the browser, started here as processes of their own and stopped
/// in every case by [Cleanup]. [Turns] are single things timed one after the other: each gets its [Times].
///
/// A [TimingPair] is two refusals that should take the same time; [Differences] says whether they do.
///
/// The flow: [Main] reads [Options], a benchmark ([TokensBench], [StartBench], [EmbedBench], [RotateBench],
/// [ScaleBench], [TimingBench]) starts servers, measures and reports. Read [TokensBench] first. Nothing here runs
/// inside a measured server, and no traffic leaves the machine.
@NullMarked
package dev.signet.bench;

import org.jspecify.annotations.NullMarked;
