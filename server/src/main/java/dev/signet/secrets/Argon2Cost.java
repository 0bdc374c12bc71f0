package dev.signet.secrets;

/// What one Argon2id hash costs: memory in KiB, passes over it, lanes.
///
/// Refuses costs outside limits that a stored hash could otherwise use to exhaust the machine.
record Argon2Cost(int memoryKib, int passes, int lanes) {
    /// OWASP Password Storage Cheat Sheet, Argon2id: 19 MiB, two passes, one lane.
    static final Argon2Cost RECOMMENDED = new Argon2Cost(19_456, 2, 1);

    private static final int MOST_MEMORY_KIB = 64 * 1024;
    private static final int MOST_PASSES = 16;
    private static final int MOST_LANES = 16;
    private static final int KIB_PER_LANE = 8; // RFC 9106 §3.1

    Argon2Cost {
        if (!withinLimits(memoryKib, passes, lanes)) throw new IllegalArgumentException("cost out of limits");
    }

    static boolean withinLimits(int memoryKib, int passes, int lanes) {
        return lanes >= 1
                && lanes <= MOST_LANES
                && passes >= 1
                && passes <= MOST_PASSES
                && memoryKib >= KIB_PER_LANE * lanes
                && memoryKib <= MOST_MEMORY_KIB;
    }
}
