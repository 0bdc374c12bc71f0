package dev.signet.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.FreePort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// When PostgreSQL dies the server says that it is away for a while, and starts it again.
class DiedPostgresTest {
    private static final long PATIENCE = Duration.ofSeconds(90).toNanos();
    private static final long PAUSE = Duration.ofMillis(20).toNanos();

    @Test
    void isStartedAgainAndMeanwhileCallersAreTold(@TempDir Path folder) throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        int port = FreePort.find();
        try (ServerProcess server = ServerProcess.up(folder, port);
                NodeClient client = NodeClient.of("http://127.0.0.1:" + port)) {
            JsonNode credential = server.firstRun().get("credential");
            TestServer.Client program = new TestServer.Client(
                    credential.get("clientId").asString(),
                    credential.get("clientSecret").asString());
            for (String _ : List.of("once", "twice")) {
                // not at once the second time: its children may have answered a little longer than it lived
                assertThat(onceItIsNot503(client, program)).isEqualTo(200);
                server.killPostgres();
                assertThat(onceItIsNot503(client, program)).isEqualTo(200);
            }
            awaitInLog(server, "PostgreSQL runs again");
            assertThat(server.log()).contains("PostgreSQL has ended; starting it again", "PostgreSQL runs again");
            assertThat(server.stop()).isIn(0, 130, 143);
        }
    }

    private static void awaitInLog(ServerProcess server, String text) throws IOException {
        long end = System.nanoTime() + PATIENCE;
        while (!server.log().contains(text) && System.nanoTime() - end < 0) LockSupport.parkNanos(PAUSE);
    }

    private static int onceItIsNot503(NodeClient client, TestServer.Client program) {
        long end = System.nanoTime() + PATIENCE;
        while (System.nanoTime() - end < 0) {
            int status = client.grant(program).status();
            if (status != 503) return status;
            LockSupport.parkNanos(PAUSE); // leave the processors to what is being waited for
        }
        throw new AssertionError("still away");
    }
}
