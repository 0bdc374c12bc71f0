package dev.signet.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// How a process tells that it has started.
final class FirstLine {
    private static final int PATIENCE_SECONDS = 120;

    private FirstLine() {}

    /// Its first line that holds that text. A process that does not say it in time is killed; what it says later is
    /// read and dropped, for a pipe that nobody reads would stop it.
    static String of(Process process, String text) throws IOException {
        CompletableFuture<Void> tooLate = CompletableFuture.runAsync(
                process::destroyForcibly, CompletableFuture.delayedExecutor(PATIENCE_SECONDS, TimeUnit.SECONDS));
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        List<String> said = new ArrayList<>();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.add(line);
            if (!line.contains(text)) continue;
            tooLate.cancel(false);
            Thread.ofVirtual().start(() -> output.lines().forEach(_ -> {}));
            return line;
        }
        throw new IOException("the process did not start: " + said);
    }
}
