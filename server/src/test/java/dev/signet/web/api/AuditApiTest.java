package dev.signet.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.access.AuditOutcome;
import dev.signet.access.AuditVerify;
import dev.signet.base.Json;
import dev.signet.base.MemberId;
import dev.signet.web.api.ApiClient.Reply;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class AuditApiTest extends ApiTest {

    private Reply search(String query) {
        return api.get("/v2/audit" + query, adminToken());
    }

    @Test
    void showsWhoDidWhatFromWhereAndWhatBecameOfIt() {
        api.create(adminToken(), server.adminId().value(), "seen in the audit", "api");
        Reply reply = search("?action=credential.create&pageSize=1");
        assertThat(reply.status()).isEqualTo(200);
        JsonNode entry = reply.body().get("entries").get(0);
        assertThat(entry.get("actor").asString())
                .isEqualTo("client:" + server.clientId() + " as member:" + server.adminId());
        assertThat(entry.get("outcome").asString()).isEqualTo("ok");
        assertThat(entry.get("address").asString()).isEqualTo("127.0.0.1");
        assertThat(entry.get("requestId").asString()).isNotEmpty();
        assertThat(entry.get("details").isObject()).isTrue();
        assertThat(entry.get("at").asString()).matches(".*\\.\\d{3}Z");
    }

    @Test
    void pagesByATokenThatNothingElseIs() {
        Set<Long> seen = new HashSet<>();
        String token = "";
        do {
            Reply page = search("?pageSize=3&to=2031-01-01" + (token.isEmpty() ? "" : "&pageToken=" + token));
            assertThat(page.status()).isEqualTo(200);
            page.body()
                    .get("entries")
                    .forEach(entry ->
                            assertThat(seen.add(entry.get("number").asLong())).isTrue());
            token = page.text("nextPageToken");
        } while (!token.isEmpty() && seen.size() < 30);
        assertThat(seen).isNotEmpty();
        for (String garbage : List.of("x", "-1", "%00", "1".repeat(500))) {
            assertThat(search("?pageToken=" + garbage).status()).isEqualTo(400);
        }
    }

    @Test
    void tellsAllThatIsWrongWithTheFilterAtOnce() {
        Reply reply = search("?action=!&outcome=maybe&from=soon&actor=" + "x".repeat(201));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()
                        .get("violations")
                        .valueStream()
                        .map(each -> each.get("field").asString()))
                .containsExactlyInAnyOrder("action", "outcome", "from", "actor");
        assertThat(search("?pageSize=201").status()).isEqualTo(400);
    }

    @Test
    void findsARefusedSignInWithItsTrueReason() {
        try (PortalVisitor visitor = new PortalVisitor(server)) {
            assertThat(visitor.signIn(server.adminEmail(), "wrong")).isEqualTo(401);
            assertThat(visitor.signIn("nobody@example.com", "wrong")).isEqualTo(401);
        }
        Reply reply = search("?outcome=refused&action=session.");
        assertThat(reply.body().get("entries")).hasSize(1);
        assertThat(reply.body()
                        .get("entries")
                        .get(0)
                        .get("details")
                        .get("reason")
                        .asString())
                .isEqualTo("WRONG_PASSWORD");
        assertThat(reply.body().get("entries").get(0).get("subject").asString())
                .isEqualTo("member:" + server.adminId());
    }

    @Test
    void isForAdminsOnly() {
        MemberId builder = member("builder@example.com", "Creator");
        String token = api.token(api.create(adminToken(), builder.value(), "of a builder", "api"));
        assertThat(api.get("/v2/audit", token).status()).isEqualTo(403);
        assertThat(api.get("/v2/audit/export", token).status()).isEqualTo(403);
    }

    @Test
    void neverShowsAnotherOrganization() {
        String theirs = api.token(server.clientOfAnotherOrganization("neighbour"));
        String ours = server.organization().toString();
        assertThat(Json.text(api.get("/v2/audit?pageSize=200", theirs).body()))
                .doesNotContain(ours, server.adminId().value(), server.clientId());
        assertThat(new String(export("", theirs).body(), java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain(ours, server.adminId().value());
    }

    @Test
    void exportsWhatTheCommandLineVerifies(@TempDir Path folder) throws IOException {
        HttpResponse<byte[]> export = export("", adminToken());
        assertThat(export.statusCode()).isEqualTo(200);
        assertThat(export.headers().firstValue("Content-Type")).contains("application/x-ndjson");
        assertThat(export.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment");
        assertThat(AuditVerify.file(Files.write(folder.resolve("audit.jsonl"), export.body())))
                .isInstanceOf(AuditOutcome.Intact.class);
        assertThat(AuditVerify.file(Files.write(
                        folder.resolve("part.jsonl"),
                        export("?from=2030-01-01", adminToken()).body())))
                .isInstanceOf(AuditOutcome.Intact.class);
        assertThat(search("?action=audit.export").body().get("entries")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(export("?from=x", adminToken()).statusCode()).isEqualTo(400);
    }

    private HttpResponse<byte[]> export(String query, String token) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    api.to("/v2/audit/export" + query)
                            .header("Authorization", "Bearer " + token)
                            .build(),
                    BodyHandlers.ofByteArray());
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
