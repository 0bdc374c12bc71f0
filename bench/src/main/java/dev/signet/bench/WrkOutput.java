package dev.signet.bench;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What one load came to, from the line that [WrkScript] prints: times in microseconds; answers of status 400 and
/// above,
/// broken connections, and requests that were not answered in time.
record WrkOutput(long requests, long micros, long p50, long p99, Errors errors) {
    private static final String NUMBER = "=(\\d{1,15})";
    private static final Pattern LINE = Pattern.compile("(?m)^signet-bench requests" + NUMBER + " micros" + NUMBER
            + " p50" + NUMBER + " p99" + NUMBER + " refused" + NUMBER + " broken" + NUMBER + " late" + NUMBER + "$");

    /// What went wrong, each counted.
    record Errors(long refused, long broken, long late) {
        boolean none() {
            return refused == 0 && broken == 0 && late == 0;
        }

        /// For the sentence about a load that failed.
        String told() {
            return refused + " answers were refusals, " + broken + " connections broke, " + late + " answers were late";
        }
    }

    /// Finds the line; empty when there is none, or when nothing was answered.
    static Optional<WrkOutput> parse(String text) {
        Matcher line = LINE.matcher(text);
        if (!line.find()) return Optional.empty();
        Errors errors = new Errors(number(line, 5), number(line, 6), number(line, 7));
        WrkOutput output = new WrkOutput(number(line, 1), number(line, 2), number(line, 3), number(line, 4), errors);
        return output.requests > 0 && output.micros > 0 ? Optional.of(output) : Optional.empty();
    }

    /// Answers a second.
    double perSecond() {
        return requests * 1e6 / micros;
    }

    private static long number(Matcher line, int group) {
        return Long.parseLong(line.group(group));
    }
}
