package dev.signet.database;

import dev.signet.base.StartFailure;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A child process that ends: with its own exit code, or killed at its deadline.
record PostgresCommand(List<String> words, Duration deadline) {

    PostgresCommand {
        words = List.copyOf(words);
    }

    /// How it ended, and what it said on both streams.
    record Outcome(int code, String output) {
        boolean succeeded() {
            return code == 0;
        }
    }

    /// Runs the command outside our working directory and environment, which its user may not be able to see.
    ///
    /// Refuses when the program cannot be started at all.
    Outcome run() {
        try {
            // a file, not a pipe: a pipe that the server inherits would never reach its end
            Path output = Files.createTempFile("signet-postgres", ".out");
            try {
                int code = run(output);
                return new Outcome(
                        code,
                        Files.readString(output, StandardCharsets.ISO_8859_1).strip());
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException unable) {
            throw new StartFailure(
                    "The program " + words.getFirst()
                            + " cannot be started here; use a PostgreSQL of your own with --database-url.",
                    unable);
        }
    }

    /// Whether the command can be started and succeeds.
    boolean works() {
        try {
            return run().succeeded();
        } catch (StartFailure unable) {
            return false;
        }
    }

    private int run(Path output) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(new File("/"))
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin");
        builder.environment().put("LC_ALL", "C");
        return ended(builder.start());
    }

    /// An interruption from before is put off, so that a server can be stopped while its threads are being
    /// stopped.
    private int ended(Process process) {
        boolean interrupted = Thread.interrupted();
        try {
            if (process.waitFor(deadline.toMillis(), TimeUnit.MILLISECONDS)) return process.exitValue();
        } catch (InterruptedException now) {
            interrupted = true;
        } finally {
            if (interrupted) Thread.currentThread().interrupt();
        }
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        throw new StartFailure("The program " + words.getFirst() + " did not finish within " + deadline.toSeconds()
                + " seconds and was stopped.");
    }
}
