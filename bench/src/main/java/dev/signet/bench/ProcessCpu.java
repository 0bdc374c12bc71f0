package dev.signet.bench;

import dev.signet.base.StartFailure;
import java.time.Duration;

/// The CPU time of one living process, all its threads together.
record ProcessCpu(Proc proc, long pid) implements CpuMeter {

    /// Refuses when the process has ended: a server must outlive its measurement.
    @Override
    public Duration used() {
        return proc.stat(pid)
                .map(ProcStat::own)
                .orElseThrow(() -> new StartFailure("A measured process (" + pid + ") ended during the measurement."));
    }
}
