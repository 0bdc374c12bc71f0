package dev.signet.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.FreePort;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// What a newcomer meets, with the program as they run it.
class FirstStartTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void letPostgresPass() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void theDemoIsMadeOnceWrittenDownAndKeptByALaterStart() throws Exception {
        int port = FreePort.find();
        JsonNode first;
        try (ServerProcess server = ServerProcess.up(folder, port)) {
            first = server.firstRun();
            assertThat(first.get("url").asString()).isEqualTo("http://127.0.0.1:" + port);
            assertThat(first.at("/organization/slug").asString()).isEqualTo("demo");
            assertThat(first.at("/admin/email").asString()).contains("@");
            assertThat(first.at("/credential/clientSecret").asString()).startsWith("signet_cs_");
            Path file = folder.resolve("data").resolve("first-run.json");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(server.stop()).as("Ctrl-C ends it in order").isIn(0, 130, 143);
        }
        assertThat(folder.resolve("data/pgdata/postmaster.pid"))
                .as("PostgreSQL has stopped")
                .doesNotExist();
        try (ServerProcess server = ServerProcess.up(folder, port)) {
            assertThat(server.firstRun()).isEqualTo(first);
            assertThat(health(port)).isEqualTo(200);
        }
    }

    @Test
    void aSecondServerOnTheSameFolderAndAWrongMasterKeyAreRefusedInOneSentence() throws Exception {
        int port = FreePort.find();
        try (ServerProcess server = ServerProcess.up(folder, port)) {
            assertThat(ServerProcess.run(folder, "up", "--port", Integer.toString(FreePort.find())))
                    .isEqualTo(1);
            server.stop();
        }
        Files.move(folder.resolve("master.key"), folder.resolve("right.key"));
        assertThat(ServerProcess.run(folder, "up", "--port", Integer.toString(port)))
                .as("a missing master key")
                .isEqualTo(1);
        dev.signet.secrets.MasterKey.create(folder.resolve("master.key"));
        assertThat(ServerProcess.run(folder, "up", "--port", Integer.toString(port)))
                .as("another master key")
                .isEqualTo(1);
        Files.move(
                folder.resolve("right.key"),
                folder.resolve("master.key"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThat(ServerProcess.run(
                        folder,
                        "key",
                        "rotate",
                        "--master-key-file",
                        folder.resolve("master.key").toString()))
                .isZero();
        try (ServerProcess server = ServerProcess.up(folder, port)) {
            assertThat(health(port)).as("the new master key opens everything").isEqualTo(200);
            assertThat(server.firstRun()).isNotNull();
        }
    }

    private static int health(int port) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/healthz"))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
