package dev.signet.e2e;

import dev.signet.server.TestServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/// The sample host application as it ships: its one source file in a process, and on an origin, of its own.
final class HostProcess implements AutoCloseable {
    private static final Path SOURCE = Path.of("..", "examples", "host-java", "Host.java");

    private final Process process;
    private final String url;

    private HostProcess(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    /// Starts it for that workbook; returns once it listens.
    static HostProcess embedding(String workbookUrl, TestServer.Client credential) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder command = new ProcessBuilder(java, SOURCE.toString()).redirectErrorStream(true);
        command.environment().clear();
        command.environment()
                .putAll(Map.of(
                        "SIGNET_WORKBOOK_URL",
                        workbookUrl,
                        "SIGNET_CLIENT_ID",
                        credential.id(),
                        "SIGNET_CLIENT_SECRET",
                        credential.secret(),
                        "PORT",
                        "0"));
        Process process = command.start();
        String line = FirstLine.of(process, "http://");
        return new HostProcess(process, line.substring(line.indexOf("http://")));
    }

    /// Where its page is.
    String url() {
        return url;
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
