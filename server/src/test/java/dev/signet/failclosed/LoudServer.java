package dev.signet.failclosed;

import dev.signet.FreePort;
import dev.signet.base.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// The server as people run it, a process with the demo in it and every log on, and all it ever wrote into a log.
final class LoudServer implements AutoCloseable {
    private static final String UP = "Signet is up";

    final String url;
    private final Path folder;
    private final Process process;

    private LoudServer(String url, Path folder, Process process) {
        this.url = url;
        this.folder = folder;
        this.process = process;
    }

    static LoudServer up(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        int port = FreePort.find();
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "dev.signet.server.Main",
                "up",
                "--port",
                Integer.toString(port),
                "--host-port",
                "0",
                "--data",
                folder.resolve("data").toString(),
                "--master-key-file",
                folder.resolve("master.key").toString());
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(folder.resolve("server.log").toFile())
                .start();
        LoudServer server = new LoudServer("http://127.0.0.1:" + port, folder, process);
        server.awaitUp();
        return server;
    }

    private void awaitUp() throws IOException {
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        String line;
        do {
            line = output.readLine();
            if (line == null) throw new IOException("the server did not start:\n" + log());
        } while (!line.startsWith(UP));
    }

    /// What the first start told its operator.
    JsonNode firstRun() throws IOException {
        return Json.parse(Files.readAllBytes(folder.resolve("data").resolve("first-run.json")))
                .orElseThrow();
    }

    /// Ends it, so that every line is written, and gives them all: the server's and PostgreSQL's.
    String wholeLog() throws IOException, InterruptedException {
        process.destroy();
        process.waitFor();
        StringBuilder all = new StringBuilder(log());
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".log")).toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }

    private String log() throws IOException {
        return Files.readString(folder.resolve("server.log"));
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
