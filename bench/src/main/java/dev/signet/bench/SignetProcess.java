package dev.signet.bench;

import dev.signet.base.StartFailure;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Signet as its users start it: `./signet up`, all defaults, with a data folder, a master key and
/// ports of its own.
///
/// The launcher becomes the server's JVM, so one process id stands for both.
final class SignetProcess implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration STOP = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(10);

    private final Child child;
    private final Path home;
    private final URI url;
    private final Duration untilReady;

    private SignetProcess(Child child, Path home, URI url, Duration untilReady) {
        this.child = child;
        this.home = home;
        this.url = url;
        this.untilReady = untilReady;
    }

    /// Starts it over the data in `home`, if there are any, and waits for its first 200 of `/healthz`.
    static SignetProcess start(Repository repository, Path home, Loopback loopback, Cleanup cleanup) {
        int port = Loopback.freePort();
        List<String> command = List.of(
                repository.launcher(),
                "up",
                "--port=" + port,
                "--host-port=0", // the usual one may be taken by a Signet that is in use
                "--data=" + data(home),
                "--master-key-file=" + home.resolve("master.key"));
        ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
        long begun = System.nanoTime();
        Child child = cleanup.add(Child.start("Signet", builder, home.resolve("signet.log")));
        SignetProcess started = cleanup.add(
                new SignetProcess(child, home, Loopback.at(port), readyAfter(begun, child, loopback, port)));
        if (!Waiting.until(() -> started.firstRunFile().isPresent(), START, PAUSE)) {
            throw child.failure("left no first-run.json");
        }
        return started;
    }

    private static Duration readyAfter(long begun, Child child, Loopback loopback, int port) {
        URI health = Loopback.at(port).resolve("/healthz");
        boolean ready = Waiting.until(() -> !child.isAlive() || loopback.answers(health), START, PAUSE);
        Duration after = Duration.ofNanos(System.nanoTime() - begun);
        if (!ready || !child.isAlive()) throw child.failure("did not come up");
        return after;
    }

    /// From the start of the process to the first 200.
    Duration untilReady() {
        return untilReady;
    }

    long pid() {
        return child.pid();
    }

    URI url() {
        return url;
    }

    /// Who the first Admin is, and a credential.
    FirstRun firstRun() {
        return firstRunFile().orElseThrow(() -> child.failure("left no readable first-run.json"));
    }

    /// The processes of its database.
    PostgresProcesses postgres(Proc proc) {
        return PostgresProcesses.of(data(home).resolve("pgdata"), proc)
                .orElseThrow(() -> new StartFailure("There is no running PostgreSQL in " + data(home) + "."));
    }

    /// Where its sample data are.
    Path samples() {
        return data().resolve("samples");
    }

    /// Its data folder.
    Path data() {
        return data(home);
    }

    /// Stops it; when PostgreSQL outlives that, stops PostgreSQL too.
    @Override
    public void close() {
        Optional<ProcessHandle> postmaster = PostgresProcesses.of(data(home).resolve("pgdata"), Proc.ofThisMachine())
                .flatMap(running -> ProcessHandle.of(running.postmaster()));
        child.close();
        postmaster
                .filter(handle -> !Waiting.until(() -> !handle.isAlive(), STOP, PAUSE))
                .ifPresent(ProcessHandle::destroyForcibly);
    }

    private Optional<FirstRun> firstRunFile() {
        try {
            return FirstRun.parse(Files.readAllBytes(data(home).resolve("first-run.json")));
        } catch (IOException absent) {
            return Optional.empty();
        }
    }

    private static Path data(Path home) {
        return home.resolve("data");
    }
}
