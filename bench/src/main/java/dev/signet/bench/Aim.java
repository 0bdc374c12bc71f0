package dev.signet.bench;

import java.util.Locale;

/// A figure we said we would reach, beside what was reached.
record Aim(String what, double reached, Bound bound) {

    /// On which side of a value the figure should be.
    sealed interface Bound {
        /// At least this.
        record AtLeast(double value) implements Bound {}

        /// This or less.
        record AtMost(double value) implements Bound {}

        /// Less than this.
        record Under(double value) implements Bound {}
    }

    /// Whether it is reached.
    boolean isMet() {
        return switch (bound) {
            case Bound.AtLeast(double value) -> reached >= value;
            case Bound.AtMost(double value) -> reached <= value;
            case Bound.Under(double value) -> reached < value;
        };
    }

    /// The verdict in a line.
    String told() {
        String wanted = switch (bound) {
            case Bound.AtLeast(double value) -> "aim at least " + figure(value);
            case Bound.AtMost(double value) -> "aim at most " + figure(value);
            case Bound.Under(double value) -> "aim under " + figure(value);
        };
        return what + ": " + figure(reached) + " (" + wanted + ": " + (isMet() ? "met" : "missed") + ")";
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.2f" : "%.0f", value);
    }
}
