package dev.signet.bench;

import java.util.List;
import java.util.stream.IntStream;

/// How much longer one thing took than another, turn by turn, in microseconds, sorted.
///
/// The interval is that of the sign test: it holds the true median in 95 of 100 cases, whatever the distribution,
/// because each difference lies below it or above it like a coin that falls.
record Differences(List<Double> micros) {
    private static final double SIGMAS = 1.96;

    /// Refuses no turns at all.
    Differences {
        if (micros.isEmpty()) throw new IllegalArgumentException("no turns");
        micros = micros.stream().sorted().toList();
    }

    /// Of the first over the second.
    static Differences of(Times first, Times second) {
        return new Differences(IntStream.range(0, first.count())
                .mapToObj(turn -> first.micros().get(turn) - second.micros().get(turn))
                .toList());
    }

    double median() {
        return Median.of(micros);
    }

    /// The lower end of the interval.
    double low() {
        return micros.get(rank());
    }

    /// The upper end.
    double high() {
        return micros.get(micros.size() - 1 - rank());
    }

    /// Whether zero lies outside the interval: the two can be told apart by somebody who asks as often.
    boolean tell() {
        return low() > 0 || high() < 0;
    }

    private int rank() {
        int turns = micros.size();
        return Math.max(0, (int) Math.floor((turns - SIGMAS * Math.sqrt(turns)) / 2));
    }
}
