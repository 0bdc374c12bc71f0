package dev.signet.server;

import dev.signet.base.StartFailure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// The sample host application of the demo: a process and an origin of its own, as a customer's would be.
///
/// It is one source file, run as it is, and gets the secret by its environment. One left behind by a killed server is
/// ended first.
final class HostApp implements AutoCloseable {
    private static final String HOME_PROPERTY = "signet.home";
    private static final Path SOURCE = Path.of("examples", "host-java", "Host.java");
    private static final String PID_FILE = "host-app.pid";
    private static final String LOG_FILE = "host-app.log";

    private final Process process;
    private final Path pidFile;

    private HostApp(Process process, Path pidFile) {
        this.process = process;
        this.pidFile = pidFile;
    }

    /// Where its source lies; empty when the server does not run from its own source tree.
    static Optional<Path> source() {
        return Optional.ofNullable(System.getProperty(HOME_PROPERTY))
                .map(home -> Path.of(home).resolve(SOURCE))
                .filter(Files::isReadable);
    }

    /// Where it is, or will be, on that port; on loopback only.
    static String url(int port) {
        return "http://localhost:" + port;
    }

    /// Starts it for the demo; returns once it listens. Throws [StartFailure] when it cannot.
    static HostApp start(Path source, FirstRun demo, int port, Path data) {
        Path pidFile = data.resolve(PID_FILE);
        endLeftBehind(pidFile);
        refuseTaken(port);
        ProcessBuilder command =
                new ProcessBuilder(java(), "-Xmx48m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", source.toString());
        command.environment().clear();
        command.environment().putAll(environment(demo, port));
        command.redirectError(data.resolve(LOG_FILE).toFile());
        try {
            Process process = command.start();
            Files.writeString(pidFile, Long.toString(process.pid()));
            HostApp app = new HostApp(process, pidFile);
            app.awaitFirstLine(data);
            return app;
        } catch (IOException failed) {
            throw new StartFailure("The sample host application cannot be started.", failed);
        }
    }

    private static Map<String, String> environment(FirstRun demo, int port) {
        return Map.of(
                "SIGNET_WORKBOOK_URL", demo.workbook().orElseThrow().url(),
                "SIGNET_CLIENT_ID", demo.credential().clientId(),
                "SIGNET_CLIENT_SECRET", demo.credential().clientSecret(),
                "PORT", Integer.toString(port));
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private void awaitFirstLine(Path data) throws IOException {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            if (output.readLine() == null) {
                throw new StartFailure(
                        "The sample host application did not start; see " + data.resolve(LOG_FILE) + ".");
            }
        }
    }

    private static void refuseTaken(int port) {
        try {
            new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
        } catch (IOException taken) {
            throw new StartFailure(
                    "Port " + port + " is in use, so the sample host application is not started; choose another with"
                            + " --host-port.",
                    taken);
        }
    }

    /// Only a process that still runs the sample: its number may have been given to another program.
    private static void endLeftBehind(Path pidFile) {
        try {
            if (!Files.exists(pidFile)) return;
            long pid = Long.parseLong(Files.readString(pidFile).strip());
            ProcessHandle.of(pid)
                    .filter(HostApp::runsTheSample)
                    .filter(ProcessHandle::destroy)
                    .ifPresent(ended -> ended.onExit().join());
            Files.delete(pidFile);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (NumberFormatException _) {
            // A file cut short by a crash names nobody.
        }
    }

    private static boolean runsTheSample(ProcessHandle process) {
        return process.info().commandLine().orElse("").endsWith(SOURCE.toString());
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        process.onExit().join();
        Files.deleteIfExists(pidFile);
    }
}
