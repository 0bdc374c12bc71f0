package dev.signet.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.signet.server.TestServer;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The files that the portal shows as code to start with do what they say, wherever their language is installed.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SnippetsTest {
    private static final Path FOLDER =
            Path.of("..", "examples", "snippets").toAbsolutePath().normalize();
    private static final Map<String, List<String>> COMMANDS = Map.of(
            "curl.sh", List.of("sh"),
            "node.mjs", List.of("node"),
            "python.py", List.of("python3"),
            "Java.java",
                    List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1"), // it lives for a second
            "go.go", List.of("go", "run"),
            "ruby.rb", List.of("ruby"));

    private TestServer server;

    @BeforeAll
    void start() {
        server = TestServer.start();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    static Stream<String> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void getsATokenAndSaysWhomItActsAs(String file) throws Exception {
        assertThat(run(file, server.clientSecret()))
                .contains(server.adminId().value())
                .contains(server.organization().toString())
                .endsWith("exit 0");
    }

    @ParameterizedTest
    @MethodSource("files")
    void saysWhyThereIsNoToken(String file) throws Exception {
        assertThat(run(file, "wrong")).contains("401").doesNotEndWith("exit 0");
    }

    @Test
    void hasACommandForEveryFile() throws IOException {
        assertThat(files()).containsExactlyInAnyOrderElementsOf(COMMANDS.keySet());
    }

    /// What it printed, and how it ended.
    private String run(String file, String secret) throws Exception {
        List<String> command = COMMANDS.getOrDefault(file, List.of());
        assumeThat(isInstalled(command.getFirst())).as(command.getFirst()).isTrue();
        ProcessBuilder builder = new ProcessBuilder(
                        Stream.concat(command.stream(), Stream.of(file)).toList())
                .directory(FOLDER.toFile())
                .redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of("SIGNET_URL", server.url(), "CLIENT_ID", server.clientId(), "CLIENT_SECRET", secret));
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return said + "exit " + process.waitFor();
    }

    private static boolean isInstalled(String program) {
        return Stream.concat(
                        Stream.of(program),
                        Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                                .map(folder -> folder + File.separator + program))
                .anyMatch(path -> path.contains(File.separator) && Files.isExecutable(Path.of(path)));
    }
}
