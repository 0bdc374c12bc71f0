package dev.signet.bench;

import dev.signet.base.StartFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A process started here, its output in a file. Closing it asks it to stop, and after some time makes it.
final class Child implements AutoCloseable {
    private static final Duration GRACE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final int LAST_LINES = 12;

    private final String name;
    private final Process process;
    private final Path log;

    private Child(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    /// Starts it; whatever it writes goes to `log`.
    static Child start(String name, ProcessBuilder command, Path log) {
        withoutSettings(command);
        command.redirectErrorStream(true).redirectOutput(log.toFile());
        try {
            Process process = command.start();
            process.getOutputStream().close();
            return new Child(name, process, log);
        } catch (IOException failed) {
            throw new StartFailure(name + " cannot be started: " + failed.getMessage(), failed);
        }
    }

    /// What this shell sets for a Signet of its own must not reach the measured one; options of the JVM may.
    static void withoutSettings(ProcessBuilder command) {
        command.environment()
                .keySet()
                .removeIf(variable -> variable.startsWith("SIGNET_") && !variable.equals("SIGNET_JAVA_OPTS"));
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /// Itself and all processes below it.
    Stream<ProcessHandle> family() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants());
    }

    /// Waits for its own end; whether that was a success. Refuses when it takes longer than this.
    boolean succeedsWithin(Duration limit) {
        try {
            if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) return process.exitValue() == 0;
        } catch (InterruptedException interrupted) {
            throw Waiting.interrupted(interrupted);
        }
        throw failure("did not end within " + limit.toSeconds() + " s");
    }

    /// A sentence about what went wrong, with the end of what the process wrote.
    StartFailure failure(String what) {
        List<String> lines = output().lines().toList();
        List<String> last = lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
        return new StartFailure(name + " " + what + (last.isEmpty() ? "." : ". It said:\n" + String.join("\n", last)));
    }

    /// What it has written so far.
    String output() {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            return "";
        }
    }

    @Override
    public void close() {
        List<ProcessHandle> below = process.descendants().toList();
        process.destroy();
        Waiting.until(() -> !process.isAlive(), GRACE, PAUSE);
        kill(process.toHandle());
        below.forEach(Child::kill);
    }

    private static void kill(ProcessHandle handle) {
        handle.destroyForcibly();
        Waiting.until(() -> !handle.isAlive(), GRACE, PAUSE);
    }
}
