package dev.signet.bench;

import dev.signet.base.StartFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/// One PostgreSQL cluster: the postmaster and its children, of which some end and others begin.
record PostgresProcesses(Proc proc, long postmaster) implements CpuMeter {

    /// The processes that serve the cluster in this folder, from its `postmaster.pid`; empty when none do.
    static Optional<PostgresProcesses> of(Path cluster, Proc proc) {
        try {
            String text = Files.readString(cluster.resolve("postmaster.pid"), StandardCharsets.ISO_8859_1);
            String first = text.lines().findFirst().orElse("").strip();
            if (!first.matches("[1-9][0-9]{0,9}")) return Optional.empty();
            long pid = Long.parseLong(first);
            return proc.worksIn(pid, cluster) ? Optional.of(new PostgresProcesses(proc, pid)) : Optional.empty();
        } catch (IOException absent) {
            return Optional.empty();
        }
    }

    /// The time of the postmaster, of its children, and of the children that have ended, so that none is lost.
    @Override
    public Duration used() {
        ProcStat stat =
                proc.stat(postmaster).orElseThrow(() -> new StartFailure("PostgreSQL ended during the measurement."));
        return proc.children(postmaster).stream()
                .map(ProcStat::own)
                .reduce(stat.own().plus(stat.reaped()), Duration::plus);
    }

    /// Their memory in KiB, shared pages counted once; empty when the kernel does not tell this user.
    OptionalLong memoryKib() {
        LongStream all = LongStream.concat(
                LongStream.of(postmaster), proc.children(postmaster).stream().mapToLong(ProcStat::pid));
        long sum = all.map(pid -> proc.proportionalKib(pid).orElse(0)).sum();
        return sum == 0 ? OptionalLong.empty() : OptionalLong.of(sum);
    }
}
