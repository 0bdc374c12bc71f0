package dev.signet.bench;

import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// What `bench scale` says.
record ScaleReport(ScaleBench.Outcome outcome) {
    private static final double SECONDS = 2.5;
    private static final double MEBIBYTES = 350;
    private static final double LAST_HUNDREDTH = 0.99;
    private static final double NANOS = 1e9;

    Report report(Options options) {
        String size = options.sizes().credentials() == Options.DEFAULTS.sizes().credentials()
                ? ""
                : " --credentials " + options.sizes().credentials();
        String command = "./signet bench " + ScaleBench.NAME + options.told() + size;
        return new Report(new Report.Origin(command, Machine.thisOne()), table(), aims(), notes());
    }

    private Table table() {
        List<String> head = new ArrayList<>(List.of("ms, with so many credentials"));
        for (ScaleBench.Measured measured : outcome.sizes()) {
            String size = Figures.whole(measured.size().credentials());
            head.addAll(List.of(size + ": p50", "p99"));
        }
        head.add("growth of p50");
        List<List<String>> rows = new ArrayList<>();
        for (int kind = 0; kind < outcome.sizes().getFirst().names().size(); kind++) rows.add(row(kind));
        return new Table(head, rows);
    }

    private List<String> row(int kind) {
        List<String> row =
                new ArrayList<>(List.of(outcome.sizes().getFirst().names().get(kind)));
        for (ScaleBench.Measured measured : outcome.sizes()) {
            Times times = measured.times().get(kind);
            row.add(Figures.millis(times.median()));
            row.add(Figures.millis(times.percentile(LAST_HUNDREDTH)));
        }
        double first = outcome.sizes().getFirst().times().get(kind).median();
        double last = outcome.sizes().getLast().times().get(kind).median();
        row.add(String.format(Locale.ROOT, "%.1f", last / first));
        return row;
    }

    private List<Aim> aims() {
        String with = " with " + Figures.whole(largest().credentials()) + " credentials";
        double ready = Median.of(outcome.starts().stream()
                .map(start -> start.untilReady().toNanos() / NANOS)
                .toList());
        return List.of(
                new Aim("Seconds to the first 200" + with, ready, new Aim.Bound.Under(SECONDS)),
                new Aim("MiB resident, idle," + with, idle(ScaleBench.Memory::server), new Aim.Bound.Under(MEBIBYTES)),
                new Aim(
                        "MiB resident, each of them used once",
                        Figures.mebibytes(outcome.used().server()),
                        new Aim.Bound.Under(MEBIBYTES)));
    }

    private double idle(ToDoubleFunction<ScaleBench.Memory> part) {
        return Figures.mebibytes(Median.of(outcome.starts().stream()
                .map(start -> part.applyAsDouble(start.memory()))
                .toList()));
    }

    private ScaleSize largest() {
        return outcome.sizes().getLast().size();
    }

    private List<String> notes() {
        ScaleSize size = largest();
        return List.of(
                "In the end " + Figures.whole(size.credentials()) + " credentials of " + Figures.whole(size.members())
                        + " members, and " + Figures.whole(size.grants()) + " grants, eight in ten to members and two"
                        + " to teams, on " + Figures.whole(size.objects()) + " objects on 8 levels; at each size before"
                        + " a part of all of it. One organization; written by SQL, then measured over HTTP.",
                "One request at a time, all kinds in turns, another credential, member or object each time; each"
                        + " kind " + rounds() + ", the slow ones less often, after some that do not count.",
                "Explaining is deciding twice (who asks, and who is asked about) and one audit record on disk.",
                "The list of files has 50 entries and a total; who sees all is granted every workspace.",
                "Median of " + outcome.starts().size() + " starts; memory is the JVM's VmRSS "
                        + ScaleBench.IDLE.toSeconds()
                        + " s later. PostgreSQL's: " + Figures.whole(idle(ScaleBench.Memory::database))
                        + " MiB idle, "
                        + Figures.whole(Figures.mebibytes(outcome.used().database()))
                        + " MiB after every credential was used (Pss of its processes).");
    }

    /// From the slowest kind to the fastest.
    private String rounds() {
        IntSummaryStatistics counts = outcome.sizes().stream()
                .flatMap(measured -> measured.times().stream())
                .mapToInt(Times::count)
                .summaryStatistics();
        return counts.getMin() + " to " + counts.getMax() + " times";
    }
}
