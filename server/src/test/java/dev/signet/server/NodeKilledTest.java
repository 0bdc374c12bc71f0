package dev.signet.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.FreePort;
import dev.signet.access.AuditOutcome;
import dev.signet.access.AuditVerify;
import dev.signet.database.Database;
import dev.signet.database.DatabaseAddress;
import dev.signet.database.TestDatabase;
import java.net.http.HttpClient;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a node acknowledged before it was killed holds on the other, which goes on.
class NodeKilledTest {
    private static final int WRITES = 40;

    @Test
    void theOtherNodeKnowsAllThatWasAcknowledged(@TempDir Path folder) throws Exception {
        DatabaseAddress address = TestDatabase.freshAddress();
        String database = url(address);
        int near = FreePort.find();
        int far = FreePort.find();
        try (HttpClient http = HttpClient.newHttpClient();
                ServerProcess living = ServerProcess.up(folder, near, "--demo", "--database-url", database);
                ServerProcess killed = ServerProcess.up(folder, far, "--database-url", database)) {
            Acknowledged acknowledged = new Acknowledged(http, "http://127.0.0.1:" + far);
            acknowledged.as(living.firstRun());
            acknowledged.writeUntil(WRITES, () -> kill(killed));
            acknowledged.moveTo("http://127.0.0.1:" + near);
            acknowledged.checkAll();
        }
        try (Database left = Database.open(address)) {
            assertThat(AuditVerify.database(left)).isInstanceOf(AuditOutcome.Intact.class);
        }
    }

    private static void kill(ServerProcess server) {
        try {
            server.kill();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static String url(DatabaseAddress address) {
        String place = address.jdbcUrl().substring(address.jdbcUrl().indexOf("//") + 2);
        return "postgresql://" + address.user() + ":" + address.password() + "@" + place;
    }
}
