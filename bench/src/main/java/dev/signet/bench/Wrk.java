package dev.signet.bench;

import dev.signet.base.StartFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The load generator: `wrk`, one thread, every connection busy all the time.
///
/// Latencies are of answered requests at full load, not of a load that a user would choose.
final class Wrk {
    private static final String PROGRAM = "wrk";
    private static final Duration GRACE = Duration.ofSeconds(30);

    private final Path folder;
    private final Proc proc;
    private final Cleanup cleanup;

    private Wrk(Path folder, Proc proc, Cleanup cleanup) {
        this.folder = folder;
        this.proc = proc;
        this.cleanup = cleanup;
    }

    /// Says how to install `wrk` when it is not on the path.
    static void require(Map<String, String> environment) {
        for (String place : environment.getOrDefault("PATH", "").split(":", -1)) {
            if (!place.isEmpty() && Files.isExecutable(Path.of(place, PROGRAM))) return;
        }
        throw new StartFailure("The benchmarks need the load generator wrk. Install it with:"
                + "  apt-get update && apt-get install -y --no-install-recommends wrk");
    }

    /// One that keeps its scripts and output in this folder, which only this user can enter.
    static Wrk in(Path folder, Proc proc, Cleanup cleanup) {
        return new Wrk(folder, proc, cleanup);
    }

    /// Writes the requests of a target down.
    Path script(String name, WrkScript script) {
        return script.writeTo(folder.resolve(name + ".lua"));
    }

    /// Loads the target and gives what it came to, and what it cost. Refuses a load with a single failed request.
    Sample load(Target target, Load load) {
        Duration server = target.server().used();
        Duration database = target.database().used();
        Duration generator = childrenTime();
        WrkOutput output = run(target, load);
        return new Sample(
                output,
                childrenTime().minus(generator),
                target.server().used().minus(server),
                target.database().used().minus(database));
    }

    private WrkOutput run(Target target, Load load) {
        List<String> command = new ArrayList<>(List.of(PROGRAM, "-t1", "-c" + load.connections()));
        command.addAll(List.of(
                "-d" + load.seconds() + "s", "--latency", "-s", target.script().toString()));
        command.add(target.url().toString());
        Child child = cleanup.add(Child.start(PROGRAM, new ProcessBuilder(command), folder.resolve("wrk.log")));
        boolean succeeded = child.succeedsWithin(GRACE.plusSeconds(load.seconds()));
        cleanup.closeNow(child);
        if (!succeeded) throw child.failure("failed at " + target.name());
        WrkOutput output = WrkOutput.parse(child.output())
                .orElseThrow(() -> child.failure("measured nothing at " + target.name()));
        if (!output.errors().none()) {
            throw child.failure(
                    "saw failures at " + target.name() + " (" + output.errors().told() + ")");
        }
        return output;
    }

    /// Of all children that ended: between two readings only the load generator does.
    private Duration childrenTime() {
        return proc.ownStat().map(ProcStat::reaped).orElse(Duration.ZERO);
    }
}
