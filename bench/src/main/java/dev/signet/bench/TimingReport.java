package dev.signet.bench;

import java.util.List;
import java.util.Locale;

/// What `bench timing` says; it judges nothing.
record TimingReport(List<TimingPair.Timed> pairs) {

    /// Copies what it is given.
    TimingReport {
        pairs = List.copyOf(pairs);
    }

    Report report() {
        String command = "./signet bench " + TimingBench.NAME;
        return new Report(new Report.Origin(command, Machine.thisOne()), table(), List.of(), notes());
    }

    private Table table() {
        List<String> head = List.of(
                "the one / the other",
                "turns",
                "p50 ms",
                "p50 ms, other",
                "longer by µs",
                "95 % interval",
                "told apart");
        return new Table(head, pairs.stream().map(TimingReport::row).toList());
    }

    private static List<String> row(TimingPair.Timed pair) {
        Differences differences = pair.differences();
        return List.of(
                pair.names().first() + " / " + pair.names().second(),
                Figures.whole(pair.first().count()),
                Figures.millis(pair.first().median()),
                Figures.millis(pair.second().median()),
                signed(differences.median()),
                signed(differences.low()) + " to " + signed(differences.high()),
                differences.tell() ? "yes" : "no");
    }

    private static String signed(double micros) {
        return String.format(Locale.ROOT, "%+.0f", micros);
    }

    private static List<String> notes() {
        return List.of(
                "Each turn asks for both, one after the other, and every other turn the other way round; medians, and"
                        + " the median of the turns' differences with its interval (sign test).",
                "From this very machine, one request at a time: over a network a difference is harder to see. Told"
                        + " apart means that zero lies outside the interval, for somebody who may ask this often.",
                "A new client ID is one that nobody tried before; the others of a row are tried again and again.",
                "Slow enough for every limit on failures, so that each is really looked at.");
    }
}
