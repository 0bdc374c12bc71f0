package dev.signet.bench;

import java.time.Duration;
import java.util.Optional;

/// What `/proc/PID/stat` tells of a process (proc(5)): its parent, the CPU time it used, and that of the children it
/// had
/// and has waited for.
record ProcStat(long pid, long parent, Duration own, Duration reaped) {
    private static final long TICKS_PER_SECOND = 100; // USER_HZ: the same on every Linux a JVM runs on
    private static final int PARENT = 1; // counted from the field behind the name
    private static final int USER_TIME = 11;
    private static final int SYSTEM_TIME = 12;
    private static final int CHILDREN_USER_TIME = 13;
    private static final int CHILDREN_SYSTEM_TIME = 14;

    /// Reads the line; empty when it is not one. The name in brackets may itself hold brackets and spaces.
    static Optional<ProcStat> parse(String line) {
        int open = line.indexOf(" (");
        int close = line.lastIndexOf(") ");
        if (open < 0 || close < open) return Optional.empty();
        String[] fields = line.substring(close + 2).strip().split(" ", -1);
        if (fields.length <= CHILDREN_SYSTEM_TIME) return Optional.empty();
        try {
            return Optional.of(new ProcStat(
                    Long.parseLong(line.substring(0, open)),
                    Long.parseLong(fields[PARENT]),
                    time(fields[USER_TIME], fields[SYSTEM_TIME]),
                    time(fields[CHILDREN_USER_TIME], fields[CHILDREN_SYSTEM_TIME])));
        } catch (NumberFormatException | ArithmeticException _) {
            return Optional.empty();
        }
    }

    private static Duration time(String user, String system) {
        long ticks = Math.addExact(Long.parseLong(user), Long.parseLong(system));
        return Duration.ofMillis(Math.multiplyExact(ticks, 1_000 / TICKS_PER_SECOND));
    }
}
