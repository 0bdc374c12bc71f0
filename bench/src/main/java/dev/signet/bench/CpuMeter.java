package dev.signet.bench;

import java.time.Duration;

/// CPU time that some processes have used since they began; the difference of two readings is the cost of what lay
/// between them.
@FunctionalInterface
interface CpuMeter {
    /// For a part that a target does not have.
    CpuMeter NOTHING = () -> Duration.ZERO;

    /// The reading now.
    Duration used();
}
