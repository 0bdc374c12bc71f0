package dev.signet.bench;

import java.util.List;

/// What `bench keys` says; the first of what was measured is the floor of the others.
record KeysReport(List<KeysBench.Measured> measured) {
    private static final double MICROS_PER_SECOND = 1e6;

    /// Copies what it is given.
    KeysReport {
        measured = List.copyOf(measured);
    }

    Report report() {
        String command = "./signet bench " + KeysBench.NAME;
        return new Report(new Report.Origin(command, Machine.thisOne()), table(), List.of(), notes());
    }

    private Table table() {
        List<String> head = List.of("verified", "batches", "a second", "µs each, p50", "cost, of a ticket under HS256");
        return new Table(head, measured.stream().map(this::row).toList());
    }

    private List<String> row(KeysBench.Measured kind) {
        Times floor = measured.getFirst().times();
        double micros = kind.times().median();
        return List.of(
                kind.what(),
                Figures.whole(kind.times().count()),
                Figures.whole(MICROS_PER_SECOND / micros),
                Figures.micros(micros),
                kind.times().equals(floor) ? "1" : Figures.ratio(kind.times().ratios(floor)));
    }

    private static List<String> notes() {
        return List.of(
                "One thread, in this process, with the server's own code and one key: taking the text apart, the"
                        + " signature, the claims (of an assertion also their rules); without the mark that it is used.",
                "In turns, " + KeyChecks.BATCH + " different tokens of each kind in a batch, each round beginning with"
                        + " another kind; ratios are medians of the rounds' own (least to most).",
                "RSA of 2,048 bits. A client assertion is never signed with a secret: the secret itself is sent"
                        + " instead.");
    }
}
