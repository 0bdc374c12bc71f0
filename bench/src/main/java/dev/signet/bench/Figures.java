package dev.signet.bench;

import java.util.Collections;
import java.util.List;
import java.util.Locale;

/// How figures are written, the same in every report.
final class Figures {
    private static final double THOUSAND = 1_000.0;
    private static final double BILLION = 1e9;
    private static final double KIB_PER_MIB = 1_024.0;
    private static final double SMALL = 10;

    private Figures() {}

    /// 12,345.
    static String whole(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }

    /// Microseconds as milliseconds.
    static String millis(double micros) {
        return String.format(Locale.ROOT, "%.2f", micros / THOUSAND);
    }

    /// Microseconds, finer where they are few.
    static String micros(double micros) {
        return String.format(Locale.ROOT, micros < SMALL ? "%.1f" : "%.0f", micros);
    }

    /// Nanoseconds as seconds.
    static String seconds(double nanos) {
        return String.format(Locale.ROOT, "%.2f", nanos / BILLION);
    }

    /// Kibibytes as mebibytes.
    static double mebibytes(double kib) {
        return kib / KIB_PER_MIB;
    }

    /// The median and the whole range.
    static String ratio(List<Double> ratios) {
        return String.format(
                Locale.ROOT,
                "%.2f (%.2f to %.2f)",
                Median.of(ratios),
                Collections.min(ratios),
                Collections.max(ratios));
    }
}
