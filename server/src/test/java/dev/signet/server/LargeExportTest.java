package dev.signet.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.FreePort;
import dev.signet.access.AuditOutcome;
import dev.signet.access.AuditVerify;
import dev.signet.base.Json;
import dev.signet.base.OrganizationId;
import dev.signet.database.DataFolder;
import dev.signet.database.Database;
import dev.signet.database.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// A large export; with `./signet test --long` larger than all the memory the server has.
class LargeExportTest {
    private static final int RECORDS = Boolean.getBoolean("signet.long") ? 72_000 : 6_000;
    private static final int BYTES_OF_EACH = 4_000;
    private static final int PATIENCE_SECONDS = 60;

    @TempDir
    Path folder;

    @Test
    void isWrittenByAServerOfLittleMemoryAndBlocksNobody() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        int port = FreePort.find();
        try (ServerProcess server = ServerProcess.up(folder, port);
                HttpClient http = HttpClient.newHttpClient();
                DataFolder data = DataFolder.existing(folder.resolve("data"));
                Database database = Database.open(EmbeddedPostgres.running(data).orElseThrow())) {
            JsonNode demo = server.firstRun();
            Caller caller = new Caller(http, port, token(http, port, demo));
            OrganizationId organization =
                    OrganizationId.parse(demo.at("/organization/id").asString()).orElseThrow();
            fill(database, organization);
            caller.get("/v2/audit/export?from=2999-01-01"); // an action of theirs: all is sealed within a second
            awaitSeals(database, organization);

            hangUpMidway(port, caller.token(), database);
            Path file = caller.export(folder.resolve("audit.jsonl"));

            assertThat(Files.size(file)).isGreaterThan((long) RECORDS * BYTES_OF_EACH);
            assertThat(AuditVerify.file(file))
                    .isInstanceOfSatisfying(
                            AuditOutcome.Intact.class,
                            intact -> assertThat(
                                            intact.organizations().getFirst().sealed())
                                    .isGreaterThan(RECORDS));
            assertThat(caller.get("/v2/whoami").statusCode()).isEqualTo(200);
        }
    }

    private static void fill(Database database, OrganizationId organization) {
        database.inOrganization(
                organization, tx -> tx.sql().execute("""
                    insert into access.audit_records
                      (organization_id, at, actor, action, subject, address, request_id, details)
                    select {0}, now(), 'tester', 'team.update', 'team:' || i, '', '',
                      '{"name":"' || repeat('x', {1}) || '"}'
                    from generate_series(1, {2}) i\
                    """, organization.value(), BYTES_OF_EACH, RECORDS));
    }

    private static void awaitSeals(Database database, OrganizationId organization) {
        for (int i = 0; i < PATIENCE_SECONDS * 10; i++) {
            long sealed = database.inOrganization(
                    organization,
                    tx -> tx.sql()
                            .fetchSingle("select coalesce(sum(cardinality(records)), 0) as n, pg_sleep(0.1)"
                                    + " from access.audit_seals")
                            .get("n", Long.class));
            if (sealed >= RECORDS) return;
        }
        throw new AssertionError("not sealed");
    }

    /// A reader that stops reading holds no transaction open; then it leaves.
    private static void hangUpMidway(int port, String token, Database database) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout((int) TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
            String request = "GET /v2/audit/export HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + token + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            assertThat(socket.getInputStream().readNBytes(1 << 20)).hasSize(1 << 20);
            awaitNoOpenTransaction(database);
        }
    }

    private static void awaitNoOpenTransaction(Database database) {
        for (int i = 0; i < PATIENCE_SECONDS * 10; i++) {
            long open = database.asNode(sql -> sql.fetchSingle("""
                select (select count(*) from pg_stat_activity
                  where state = 'idle in transaction' and pid <> pg_backend_pid()
                    and state_change < now() - interval '1 second') as n, pg_sleep(0.1)\
                """).get("n", Long.class));
            if (i > 15 && open == 0) return; // it has stood still for longer than the second
        }
        throw new AssertionError("a transaction stays open");
    }

    private static String token(HttpClient http, int port, JsonNode demo) throws IOException, InterruptedException {
        String pair = demo.at("/credential/clientId").asString() + ":"
                + demo.at("/credential/clientSecret").asString();
        HttpResponse<byte[]> response = http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v2/auth/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header(
                                "Authorization",
                                "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.US_ASCII)))
                        .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                        .build(),
                BodyHandlers.ofByteArray());
        return Json.parse(response.body()).orElseThrow().path("access_token").asString();
    }

    private record Caller(HttpClient http, int port, String token) {
        HttpRequest.Builder to(String path) {
            return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .header("Authorization", "Bearer " + token);
        }

        HttpResponse<Void> get(String path) throws IOException, InterruptedException {
            return http.send(to(path).build(), BodyHandlers.discarding());
        }

        Path export(Path file) throws IOException, InterruptedException {
            return http.send(to("/v2/audit/export").build(), BodyHandlers.ofFile(file))
                    .body();
        }
    }
}
