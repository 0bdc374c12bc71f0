package dev.signet.bench;

import java.util.ArrayList;
import java.util.List;

/// How long the same thing took, each time, in microseconds.
record Times(List<Double> micros) {
    private static final double NANOS_PER_MICRO = 1_000;

    /// Copies what it is given; refuses nothing at all.
    Times {
        micros = List.copyOf(micros);
        if (micros.isEmpty()) throw new IllegalArgumentException("no times");
    }

    /// Since that reading of the clock.
    static double microsSince(long nanoTime) {
        return (System.nanoTime() - nanoTime) / NANOS_PER_MICRO;
    }

    int count() {
        return micros.size();
    }

    double median() {
        return Median.of(micros);
    }

    /// The least time that this share of all did not exceed (nearest rank).
    double percentile(double share) {
        List<Double> sorted = micros.stream().sorted().toList();
        return sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
    }

    /// For each time, how many times the other's of the same turn it is.
    List<Double> ratios(Times other) {
        List<Double> ratios = new ArrayList<>();
        for (int turn = 0; turn < count(); turn++) {
            ratios.add(micros.get(turn) / other.micros.get(turn));
        }
        return ratios;
    }
}
