package dev.signet.bench;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// [BareHelidon] in a process of its own.
final class BareProcess implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMillis(10);

    private final Child child;
    private final URI url;
    private final Duration untilReady;

    private BareProcess(Child child, URI url, Duration untilReady) {
        this.child = child;
        this.url = url;
        this.untilReady = untilReady;
    }

    /// The sizes of what it answers.
    record Sizes(int token, int whoami) {}

    /// Starts it with the flags of another JVM and waits for its first 200.
    static BareProcess start(JvmCommand jvm, Sizes sizes, Path log, Cleanup cleanup) {
        Loopback loopback = new Loopback();
        int port = Loopback.freePort();
        List<String> command = new ArrayList<>(jvm.withoutCache());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), BareHelidon.class.getName()));
        command.addAll(List.of("" + port, "" + sizes.token(), "" + sizes.whoami()));
        long begun = System.nanoTime();
        Child child = cleanup.add(Child.start("The bare Helidon server", new ProcessBuilder(command), log));
        URI health = Loopback.at(port).resolve("/healthz");
        boolean ready = Waiting.until(() -> !child.isAlive() || loopback.answers(health), START, PAUSE);
        Duration after = Duration.ofNanos(System.nanoTime() - begun);
        if (!ready || !child.isAlive()) throw child.failure("did not come up");
        return new BareProcess(child, Loopback.at(port), after);
    }

    long pid() {
        return child.pid();
    }

    URI url() {
        return url;
    }

    /// From the start of the process to the first 200.
    Duration untilReady() {
        return untilReady;
    }

    @Override
    public void close() {
        child.close();
    }
}
