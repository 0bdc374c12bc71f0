package dev.signet.bench;

import java.util.List;

/// What `bench rotate` says.
record RotateReport(RotateBench.Rotations rotations, RotateBench.Revocations revocations) {
    private static final double LAST_HUNDREDTH = 0.99;

    Report report() {
        String command = "./signet bench " + RotateBench.NAME;
        return new Report(new Report.Origin(command, Machine.thisOne()), table(), aims(), notes());
    }

    private Table table() {
        return new Table(
                List.of("what", "times", "p50 ms", "p99 ms", "requests meanwhile or after", "wrongly answered"),
                List.of(
                        row("rotated, with overlap", rotations.times(), rotations.requests(), rotations.failed()),
                        row("revoked", revocations.times(), revocations.requests(), revocations.accepted())));
    }

    private static List<String> row(String what, Times times, int requests, int wrong) {
        return List.of(
                what,
                Figures.whole(times.count()),
                Figures.millis(times.median()),
                Figures.millis(times.percentile(LAST_HUNDREDTH)),
                Figures.whole(requests),
                Figures.whole(wrong));
    }

    private List<Aim> aims() {
        return List.of(
                new Aim("Good requests that failed during rotations", rotations.failed(), new Aim.Bound.AtMost(0)),
                new Aim(
                        "Requests accepted after their revocation was answered",
                        revocations.accepted(),
                        new Aim.Bound.AtMost(0)));
    }

    private static List<String> notes() {
        return List.of(
                RotateBench.USERS + " clients ask for tokens and use them without a pause, over " + RotateBench.CLIENTS
                        + " credentials, always with the newest secret they were told.",
                "After each revocation its token and its secret are tried at once, once each.");
    }
}
