package dev.signet.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The share of the machine's cores that is in use before a measurement begins: what others do spoils it.
record Busyness(double share) {
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final double QUIET = 0.15;
    private static final double PERCENT = 100;

    /// Time on all cores since the machine started, in ticks.
    record Ticks(long all, long idle) {
        private static final String PREFIX = "cpu ";
        private static final int IDLE = 3;
        private static final int WAITING = 4;
        private static final int STOLEN = 7; // guests' time follows, but is in the user's already

        /// Reads `/proc/stat` (proc(5)); empty when it is not that.
        static Optional<Ticks> parse(String text) {
            if (!text.startsWith(PREFIX)) return Optional.empty();
            String line = text.lines().findFirst().orElse("").substring(PREFIX.length());
            String[] fields = line.strip().split(" +", -1);
            if (fields.length <= STOLEN) return Optional.empty();
            long all = 0;
            for (int field = 0; field <= STOLEN; field++) {
                if (!fields[field].matches("[0-9]{1,15}")) return Optional.empty();
                all += Long.parseLong(fields[field]);
            }
            return Optional.of(new Ticks(all, Long.parseLong(fields[IDLE]) + Long.parseLong(fields[WAITING])));
        }

        private static Optional<Ticks> now() {
            try {
                return parse(Files.readString(Path.of("/proc/stat"), StandardCharsets.ISO_8859_1));
            } catch (IOException absent) {
                return Optional.empty();
            }
        }
    }

    /// Looks for two seconds; a machine that does not tell counts as quiet.
    static Busyness look() {
        Optional<Ticks> before = Ticks.now();
        Waiting.pause(LOOK);
        return before.flatMap(then -> Ticks.now().map(now -> between(then, now)))
                .orElse(new Busyness(0));
    }

    /// Between two readings.
    static Busyness between(Ticks before, Ticks after) {
        long all = after.all() - before.all();
        long idle = after.idle() - before.idle();
        return new Busyness(all <= 0 ? 0 : 1 - (double) idle / all);
    }

    /// A warning for the report, when there is reason for one.
    List<String> warnings() {
        if (share <= QUIET) return List.of();
        return List.of(String.format(
                Locale.ROOT,
                "The machine was busy with other work (%.0f %% of its cores before the run): not to be quoted.",
                share * PERCENT));
    }
}
