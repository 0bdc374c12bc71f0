package dev.signet.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// When PostgreSQL dies the server says that it is away for a while, and starts it again.
class DiedPostgresTest {
    private static final long PATIENCE = Duration.ofSeconds(90).toNanos();

    @Test
    void isStartedAgainAndMeanwhileCallersAreTold(@TempDir Path folder) throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        int port = ServerProcess.freePort();
        try (ServerProcess server = ServerProcess.up(folder, port);
                NodeClient client = NodeClient.of("http://127.0.0.1:" + port)) {
            JsonNode credential = server.firstRun().get("credential");
            TestServer.Client program = new TestServer.Client(
                    credential.get("clientId").asString(),
                    credential.get("clientSecret").asString());
            for (String _ : List.of("once", "twice")) {
                assertThat(client.grant(program).status()).isEqualTo(200);
                server.killPostgres();
                assertThat(onceItIsNot503(client, program)).isEqualTo(200);
            }
            assertThat(server.log()).contains("PostgreSQL has ended; starting it again", "PostgreSQL runs again");
            assertThat(server.stop()).isIn(0, 130, 143);
        }
    }

    private static int onceItIsNot503(NodeClient client, TestServer.Client program) {
        long end = System.nanoTime() + PATIENCE;
        while (System.nanoTime() - end < 0) {
            int status = client.grant(program).status();
            if (status != 503) return status;
        }
        throw new AssertionError("still away");
    }
}
