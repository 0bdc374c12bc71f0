package dev.signet.server;

import dev.signet.base.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/// The server as people run it: a process of its own, with PostgreSQL of its own, that can be killed.
final class ServerProcess implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 120;

    private final Path folder;
    private final Process process;
    private final BufferedReader output;

    private ServerProcess(Path folder, Process process) {
        this.folder = folder;
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    /// Starts it on `folder`/data with these options; returns once it has said that it is up.
    static ServerProcess up(Path folder, int port, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("up", "--port", Integer.toString(port), "--no-access-log"));
        arguments.addAll(List.of(more));
        ServerProcess server = new ServerProcess(
                folder,
                signet(folder, arguments.toArray(String[]::new))
                        .redirectError(folder.resolve("server.log").toFile())
                        .start());
        String line;
        do {
            line = server.output.readLine();
            if (line == null) throw new IOException("the server did not start:\n" + server.log());
        } while (!line.startsWith("Signet is up"));
        return server;
    }

    /// Runs a command to its end and returns its exit status.
    static int run(Path folder, String... arguments) throws IOException, InterruptedException {
        return signet(folder, arguments).inheritIO().start().waitFor();
    }

    private static ProcessBuilder signet(Path folder, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--data", folder.resolve("data").toString()));
        if (arguments[0].equals("up")) {
            command.addAll(
                    List.of("--master-key-file", folder.resolve("master.key").toString()));
        }
        return new ProcessBuilder(command).directory(folder.toFile());
    }

    /// What the first start wrote down.
    JsonNode firstRun() throws IOException {
        return Json.parse(Files.readAllBytes(folder.resolve("data").resolve("first-run.json")))
                .orElseThrow();
    }

    /// `kill -9` of the server; its PostgreSQL lives on.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /// `kill -9` of the server and of PostgreSQL.
    void killAll() throws InterruptedException, IOException {
        kill();
        killPostgres();
    }

    /// `kill -9` of PostgreSQL alone.
    void killPostgres() throws IOException {
        Path pidFile = folder.resolve("data").resolve("pgdata").resolve("postmaster.pid");
        long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }

    /// Ctrl-C; returns the exit status.
    int stop() throws InterruptedException {
        process.destroy();
        return process.waitFor();
    }

    String log() throws IOException {
        return Files.readString(folder.resolve("server.log"));
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join()
                .destroyForcibly();
    }
}
