package dev.signet.bench;

import java.util.List;

/// What `bench sign-in` says.
record SignInReport(SignInBench.Ways ways) {
    private static final double LAST_HUNDREDTH = 0.99;

    Report report() {
        String command = "./signet bench " + SignInBench.NAME;
        return new Report(new Report.Origin(command, Machine.thisOne()), table(), List.of(), notes());
    }

    private Table table() {
        return new Table(
                List.of("way in", "times", "p50 ms", "p99 ms", "of the floor"),
                List.of(
                        row("a redirect and the sign-in page", ways.floor()),
                        row("by password", ways.password()),
                        row("over an identity provider", ways.provider())));
    }

    private List<String> row(String what, Times times) {
        return List.of(
                what,
                Figures.whole(times.count()),
                Figures.millis(times.median()),
                Figures.millis(times.percentile(LAST_HUNDREDTH)),
                times.equals(ways.floor()) ? "1" : Figures.ratio(times.ratios(ways.floor())));
    }

    private static List<String> notes() {
        return List.of(
                "One person, one request after the other over kept connections, no picture, script or style loaded; the"
                        + " ways in turns, each round beginning with another, after " + SignInBench.WARM_UPS
                        + " rounds that do not count. Ratios are medians of the rounds' own (least to most).",
                "By password: the page, and the form; Argon2id is most of it, and meant to be.",
                "Over an identity provider: the page, the way there, the provider's redirect, and the way back, on"
                        + " which Signet redeems the code at the provider and proves the ID token (RS256). The provider is"
                        + " a small one in this process: it looks nothing up and signs once, and all of that is counted.");
    }
}
