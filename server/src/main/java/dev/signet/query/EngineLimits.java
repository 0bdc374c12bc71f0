package dev.signet.query;

/// How much queries may take of this machine.
public record EngineLimits(int cores, int memoryMegabytes, int waitingEach, long cacheBytes) {
    private static final int MEMORY = 1_024;
    private static final int WAITING = 200;
    private static final long CACHE = 64L << 20;

    /// Every core, a gigabyte for each source, 200 waiting questions for each organization, 64 MB of kept answers
    /// `[inferred]`.
    public static EngineLimits forThisMachine() {
        return new EngineLimits(Runtime.getRuntime().availableProcessors(), MEMORY, WAITING, CACHE);
    }
}
