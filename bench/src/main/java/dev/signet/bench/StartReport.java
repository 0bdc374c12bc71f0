package dev.signet.bench;

import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// What `bench start` says.
record StartReport(List<StartBench.Start> signet, List<StartBench.Start> bare) {
    private static final double SECONDS = 2.5;
    private static final double MEBIBYTES = 250;
    private static final double NANOS = 1e9;

    /// Copies what it is given.
    StartReport {
        signet = List.copyOf(signet);
        bare = List.copyOf(bare);
    }

    Report report(Options options, JvmCommand jvm) {
        String command = "./signet bench " + StartBench.NAME + options.told();
        return new Report(new Report.Origin(command, Machine.thisOne()), table(), aims(), notes(options, jvm));
    }

    private Table table() {
        List<String> head = List.of(
                "server",
                "first 200, s",
                "CPU until then, s",
                "idle, MiB",
                "after load, MiB",
                "PostgreSQL idle, MiB",
                "PostgreSQL after load, MiB");
        return new Table(head, List.of(row("Signet", signet), row("bare Helidon", bare)));
    }

    private static List<String> row(String name, List<StartBench.Start> starts) {
        return List.of(
                name,
                Figures.seconds(median(starts, start -> nanos(start.untilReady()))),
                Figures.seconds(median(starts, start -> nanos(start.cpu()))),
                mebibytes(starts, start -> start.server().idle()),
                mebibytes(starts, start -> start.server().loaded()),
                mebibytes(starts, start -> start.database().idle()),
                mebibytes(starts, start -> start.database().loaded()));
    }

    private static double nanos(Duration duration) {
        return duration.toNanos();
    }

    private static String mebibytes(List<StartBench.Start> starts, ToDoubleFunction<StartBench.Start> kib) {
        double median = median(starts, kib);
        return median == 0 ? "–" : Figures.whole(Figures.mebibytes(median));
    }

    private static double median(List<StartBench.Start> starts, ToDoubleFunction<StartBench.Start> figure) {
        return Median.of(starts.stream().map(figure::applyAsDouble).toList());
    }

    private List<Aim> aims() {
        double idle = Figures.mebibytes(median(signet, start -> start.server().idle()));
        double loaded = Figures.mebibytes(median(signet, start -> start.server().loaded()));
        return List.of(
                new Aim(
                        "Seconds to the first 200",
                        median(signet, start -> nanos(start.untilReady())) / NANOS,
                        new Aim.Bound.Under(SECONDS)),
                new Aim("MiB resident, idle", idle, new Aim.Bound.Under(MEBIBYTES)),
                new Aim("MiB resident, after load", loaded, new Aim.Bound.Under(MEBIBYTES)));
    }

    private static List<String> notes(Options options, JvmCommand jvm) {
        String cache = jvm.usesCache() ? "with" : "without";
        return List.of(
                "Medians of " + options.runs()
                        + " starts over a data folder that was started and stopped before, in turns.",
                "Time runs from the start of `./signet up`, its shell included, to the first 200 of `/healthz`;"
                        + " CPU is the server's and its launcher's, PostgreSQL apart.",
                "Started " + cache + " the recorded classes of `./signet warm`; the bare server always without.",
                "Memory is the JVM's VmRSS, " + StartBench.IDLE.toSeconds() + " s after the start, and after "
                        + options.load().seconds() + " s of grants and as long of whoami at full load.",
                "PostgreSQL's memory is the sum of its processes' Pss, in which shared pages count once.",
                "Flags of both JVMs: " + jvm.flags());
    }
}
