package dev.signet.oidc;

import dev.signet.FreePort;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A Keycloak as its makers publish it, in its development mode, in a folder that goes away with it.
final class KeycloakServer implements AutoCloseable {
    static final String ADMIN = "admin";

    private static final String VERSION = "26.7.3";
    private static final String ARCHIVE = "keycloak-quarkus-dist-" + VERSION + ".tar.gz";
    private static final String ARTIFACT = "org.keycloak:keycloak-quarkus-dist:" + VERSION + ":tar.gz";
    private static final String MAVEN_PLUGIN = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1";
    private static final String IS_UP = "Listening on:";

    private final Path folder;
    private final Process process;
    private final URI url;

    private KeycloakServer(Path folder, Process process, URI url) {
        this.folder = folder;
        this.process = process;
        this.url = url;
    }

    /// Fetches it through Maven, once per machine, unpacks it, starts it, and waits until it listens.
    static KeycloakServer start(Path repository) {
        try {
            Path folder = Files.createTempDirectory("signet-keycloak-");
            String maven = repository.resolve("mvnw").toString();
            run(
                    folder,
                    maven,
                    "-B",
                    "-ntp",
                    "-q",
                    MAVEN_PLUGIN + ":copy",
                    "-Dartifact=" + ARTIFACT,
                    "-DoutputDirectory=" + folder);
            run(folder, "tar", "xzf", ARCHIVE);
            return started(folder, FreePort.find());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    URI url() {
        return url;
    }

    @Override
    public void close() {
        List<ProcessHandle> family = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        family.forEach(ProcessHandle::destroyForcibly);
        family.forEach(each -> each.onExit().join());
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static KeycloakServer started(Path folder, int port) throws IOException {
        Path home = folder.resolve("keycloak-" + VERSION);
        ProcessBuilder builder = new ProcessBuilder(
                        home.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--http-port=" + port,
                        "--http-host=127.0.0.1")
                .directory(home.toFile())
                .redirectErrorStream(true);
        builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
        builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", ADMIN);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        KeycloakServer server = new KeycloakServer(folder, process, URI.create("http://127.0.0.1:" + port));
        server.awaitStart();
        return server;
    }

    /// What it says is read to its end, so that it never waits for a reader.
    private void awaitStart() throws IOException {
        BufferedReader said = process.inputReader();
        Optional<String> line = Optional.ofNullable(said.readLine());
        StringBuilder all = new StringBuilder();
        while (line.isPresent() && !line.get().contains(IS_UP)) {
            all.append(line.get()).append('\n');
            line = Optional.ofNullable(said.readLine());
        }
        if (line.isEmpty()) {
            close();
            throw new IllegalStateException("Keycloak did not start:\n" + all);
        }
        Thread.ofVirtual().start(() -> said.lines().forEach(_ -> {}));
    }

    private static void run(Path folder, String... command) throws IOException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = String.join("\n", process.inputReader().lines().toList());
        if (process.onExit().join().exitValue() != 0) {
            throw new IllegalStateException(command[0] + " failed:\n" + said);
        }
    }
}
