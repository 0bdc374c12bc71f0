package dev.signet.bench;

import java.util.Collection;

/// The value in the middle: unlike a mean, one disturbed round does not move it.
final class Median {
    private Median() {}

    /// The median; of an even number of values, the mean of the two in the middle. Refuses no values at all.
    static double of(Collection<Double> values) {
        if (values.isEmpty()) throw new IllegalArgumentException("no values");
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
