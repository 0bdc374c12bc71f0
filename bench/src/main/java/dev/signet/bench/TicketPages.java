package dev.signet.bench;

import java.net.URI;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/// Pages a second, each asked for with a ticket of its own, as many viewers would: the whole page, and a single chart.
final class TicketPages {
    static final int VIEWERS = 200;

    private static final int VISITS_BEFORE = 5;
    private static final int AT_ONCE_BEFORE = 8;

    /// More than any load can use up; a load that does is refused, because a ticket opens one page.
    private static final int TICKETS_A_SECOND = 4_000;

    private final Bench bench;
    private final Wrk wrk;
    private final Path script;
    private final Load load;

    TicketPages(Bench bench, Wrk wrk, Load load) {
        this.bench = bench;
        this.wrk = wrk;
        this.load = load;
        this.script = wrk.script("pages", WrkScript.get("none"));
    }

    /// What is loaded: the whole page with its answers, and one element.
    record Targets(Target page, Target element) {
        List<Target> all() {
            return List.of(page, element);
        }
    }

    /// All rounds of both.
    record Measured(Targets targets, Rounds rounds, int pageBytes) {}

    /// Loads both in turns, after each viewer was there a few times; every ticket is new, and signed before the load
    /// begins.
    Measured measure(SignetProcess signet, EmbeddingHost host, BootedPage shown, int runs) {
        warmUp(host);
        String chart = host.workbookUrl() + "/element/" + shown.elementOf(ChartAnswers.KIND);
        CpuMeter server = new ProcessCpu(bench.proc(), signet.pid());
        CpuMeter database = signet.postgres(bench.proc());
        Targets targets = new Targets(
                new Target(
                        "a page of " + shown.idsByName().size() + " answers",
                        URI.create(host.workbookUrl()),
                        script,
                        server,
                        database),
                new Target("one chart of it", URI.create(chart), script, server, database));
        Rounds rounds = Rounds.measure(
                targets.all(), runs, target -> load(target, host.at(target.url().toString())), bench.progress());
        return new Measured(
                targets, rounds, bench.loopback().body(Loopback.to(host.page()).build()).length);
    }

    private void warmUp(EmbeddingHost host) {
        List<EmbeddingHost> visits = Collections.nCopies(VISITS_BEFORE, viewers(host)).stream()
                .flatMap(List::stream)
                .toList();
        EachOnce.with(
                AT_ONCE_BEFORE,
                visits,
                viewer -> bench.loopback().body(Loopback.to(viewer.page()).build()));
    }

    private Sample load(Target target, EmbeddingHost host) {
        List<EmbeddingHost> viewers = viewers(host);
        List<URI> addresses = IntStream.range(0, load.seconds() * TICKETS_A_SECOND)
                .mapToObj(number -> viewers.get(number % VIEWERS).page())
                .toList();
        wrk.script("pages", WrkScript.pages(addresses));
        return wrk.load(target, load);
    }

    private static List<EmbeddingHost> viewers(EmbeddingHost host) {
        return IntStream.range(0, VIEWERS)
                .mapToObj(number -> host.seenBy(EmbeddingHost.californian("viewer" + number)))
                .toList();
    }
}
