package dev.signet.bench;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/// What `bench embed` says about pages a second.
record TicketPagesReport(TicketPages.Measured measured, Load load, int runs) {
    private static final int CORES = 2;
    private static final double MICROS_PER_SECOND = 1_000_000;
    private static final double PAGES = 2_000;

    Report.Part part() {
        return new Report.Part(
                new Table(
                        List.of(
                                "each with a ticket of its own",
                                "requests/s",
                                "on " + CORES + " cores without wrk",
                                "p50 ms",
                                "p99 ms",
                                "server CPU µs",
                                "PostgreSQL CPU µs",
                                "wrk CPU µs"),
                        measured.targets().all().stream().map(this::row).toList()),
                List.of(new Aim(
                        "Pages a second on " + CORES + " cores without wrk",
                        possible(measured.targets().page()),
                        new Aim.Bound.AtLeast(PAGES))),
                notes());
    }

    private List<String> row(Target target) {
        Rounds rounds = measured.rounds();
        return List.of(
                target.name(),
                Figures.whole(rounds.median(target, sample -> sample.output().perSecond())),
                Figures.whole(possible(target)),
                Figures.millis(rounds.median(target, sample -> sample.output().p50())),
                Figures.millis(rounds.median(target, sample -> sample.output().p99())),
                micros(target, Sample::server),
                micros(target, Sample::database),
                micros(target, Sample::generator));
    }

    private String micros(Target target, Function<Sample, Duration> party) {
        return Figures.micros(measured.rounds().median(target, sample -> sample.micros(party.apply(sample))));
    }

    /// What the cores could do if only the server and its database used them.
    private double possible(Target target) {
        return measured.rounds()
                .median(
                        target,
                        sample -> CORES
                                * MICROS_PER_SECOND
                                / (sample.micros(sample.server()) + sample.micros(sample.database())));
    }

    private List<String> notes() {
        return List.of(
                "Pages: medians of " + runs + " interleaved rounds of " + load.seconds() + " s, wrk with 1 thread and "
                        + load.connections() + " connections; " + TicketPages.VIEWERS
                        + " known viewers in turns who see the same rows, answers kept, "
                        + Figures.whole(measured.pageBytes())
                        + " bytes (the chart: less); no script, no style. wrk's CPU"
                        + " includes preparing more requests than it comes to send.",
                "Without wrk: " + CORES + " cores divided by the CPU time that the server and PostgreSQL took for a"
                        + " page.");
    }
}
