package dev.signet.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.FreePort;
import dev.signet.base.OrganizationId;
import dev.signet.database.DataFolder;
import dev.signet.database.Database;
import dev.signet.database.EmbeddedPostgres;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `kill -9` in the middle of writing loses nothing that was acknowledged. A hundred times with `./signet test --long`.
class KillTest {
    private static final int ROUNDS = Boolean.getBoolean("signet.long") ? 100 : 4;
    private static final int MOST_WRITES = 60;
    private static final int EVERY_THIRD = 3;

    @Test
    void whatWasAcknowledgedSurvivesKillingTheServerAtAnyMoment(@TempDir Path folder) throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        int port = FreePort.find();
        Random random = new Random(20_301);
        try (HttpClient http = HttpClient.newHttpClient()) {
            Acknowledged acknowledged = new Acknowledged(http, "http://127.0.0.1:" + port);
            for (int round = 0; round < ROUNDS; round++) {
                try (ServerProcess server = ServerProcess.up(folder, port)) {
                    acknowledged.as(server.firstRun());
                    acknowledged.checkNew();
                    checkAudit(folder, acknowledged);
                    acknowledged.writeUntil(5 + random.nextInt(MOST_WRITES), () -> kill(server, random));
                }
            }
            try (ServerProcess server = ServerProcess.up(folder, port)) {
                acknowledged.checkAll();
                checkAudit(folder, acknowledged);
                assertThat(ServerProcess.run(folder, "audit", "verify")).isZero();
                server.stop();
            }
        }
        assertThat(ServerProcess.run(folder, "audit", "verify"))
                .as("with no server running")
                .isZero();
    }

    private static void kill(ServerProcess server, Random random) {
        try {
            if (random.nextInt(EVERY_THIRD) == 0) server.killAll();
            else server.kill();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    /// Every acknowledged action is in the audit.
    private static void checkAudit(Path folder, Acknowledged acknowledged) {
        try (DataFolder data = DataFolder.existing(folder.resolve("data"));
                Database database = Database.open(EmbeddedPostgres.running(data).orElseThrow())) {
            Set<String> recorded = database.inOrganization(
                    OrganizationId.parse(acknowledged.organization()).orElseThrow(),
                    tx -> tx
                            .sql()
                            .fetch("select action || ' ' || subject as entry from access.audit_records")
                            .getValues("entry", String.class)
                            .stream()
                            .collect(Collectors.toSet()));
            assertThat(recorded).containsAll(acknowledged.auditEntries());
        }
    }
}
