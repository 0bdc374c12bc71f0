package dev.signet.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.base.Json;
import dev.signet.server.TestServer;
import dev.signet.web.api.ApiClient.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The life of a credential, through the front door.
class CredentialsApiTest extends ApiTest {

    private Reply patch(TestServer.Client client, String json) {
        return api.send(api.to("/v2/credentials/" + client.id())
                .header("Authorization", "Bearer " + adminToken())
                .header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofString(json)));
    }

    private Reply post(TestServer.Client client, String what, String json) {
        return api.post("/v2/credentials/" + client.id() + what, adminToken(), json);
    }

    private JsonNode get(TestServer.Client client) {
        return api.get("/v2/credentials/" + client.id(), adminToken()).body();
    }

    private TestServer.Client fresh(String... scopes) {
        return api.create(
                adminToken(),
                server.adminId().value(),
                "credential " + UUID.randomUUID(),
                scopes.length == 0 ? new String[] {"api"} : scopes);
    }

    @Test
    void tellsAllButTheSecret() {
        TestServer.Client client = fresh();
        JsonNode known = get(client);
        assertThat(known.get("clientId").asString()).isEqualTo(client.id());
        assertThat(known.get("status").asString()).isEqualTo("active");
        assertThat(known.get("ownerEmail").asString()).isEqualTo(server.adminEmail());
        assertThat(known.get("expiresAt").isNull()).isTrue();
        assertThat(known.get("lastUsed").isNull()).isTrue();
        assertThat(known.get("secrets")).hasSize(1);
        assertThat(known.toString()).doesNotContain(client.secret());
        Reply list = api.get("/v2/credentials?limit=1000", adminToken());
        assertThat(list.body().toString()).contains(client.id()).doesNotContain(client.secret());
    }

    @Test
    void rotatesWithAnOverlap() {
        TestServer.Client old = fresh();
        Reply rotated = post(old, "/secrets", "{\"overlapSeconds\": 3600}");
        assertThat(rotated.status()).isEqualTo(200);
        assertThat(rotated.text("oldSecretsEndAt")).endsWith("Z");
        TestServer.Client young = new TestServer.Client(old.id(), rotated.text("clientSecret"));
        assertThat(api.grant(old).status()).isEqualTo(200);
        assertThat(api.grant(young).status()).isEqualTo(200);
        String first = get(old).get("secrets")
                .valueStream()
                .map(secret -> secret.get("secretId").asString())
                .filter(id -> !id.equals(rotated.text("secretId")))
                .findFirst()
                .orElseThrow();
        assertThat(api.delete("/v2/credentials/" + old.id() + "/secrets/" + first, adminToken())
                        .status())
                .isEqualTo(200);
        assertThat(api.grant(old).status()).isEqualTo(401);
        assertThat(api.delete("/v2/credentials/" + old.id() + "/secrets/" + rotated.text("secretId"), adminToken())
                        .status())
                .isEqualTo(400);
    }

    @Test
    void switchesOffAndOnAgain() {
        TestServer.Client client = fresh();
        String token = api.token(client);
        assertThat(post(client, "/disable", "").text("status")).isEqualTo("disabled");
        assertThat(api.whoami(token).status()).isEqualTo(401);
        assertThat(api.grant(client).text("message")).contains("disabled");
        assertThat(post(client, "/enable", "").text("status")).isEqualTo("active");
        assertThat(api.whoami(token).status()).isEqualTo(200);
    }

    @Test
    void changesWhatIsNamedAndNothingElse() {
        TestServer.Client client = fresh("api", "embed");
        Reply changed = patch(
                client,
                "{\"description\": \"d\", \"scopes\": [\"embed\"], \"allowedAddresses\": [\"10.1.2.3/8\"],"
                        + " \"allowedOrigins\": [\"https://App.example.com\"]}");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.body().get("allowedAddresses").get(0).asString()).isEqualTo("10.0.0.0/8");
        assertThat(changed.body().get("allowedOrigins").get(0).asString()).isEqualTo("https://app.example.com");
        assertThat(patch(client, "{}").text("description")).isEqualTo("d");
        assertThat(patch(client, "{\"scopes\": [\"api\", \"embed\"]}").status()).isEqualTo(200);
        assertThat(patch(client, "{\"scopes\": [\"api\"]}").status()).isEqualTo(200);
        assertThat(patch(client, "{\"scopes\": [\"api\", \"embed\"]}").status()).isEqualTo(400);
    }

    @Test
    void setsAndTakesAwayAnEnd() {
        TestServer.Client client = fresh();
        String end = server.clock().instant().plusSeconds(3_600).toString();
        assertThat(patch(client, Json.text(Map.of("expiresAt", end)))
                        .body()
                        .get("expiresAt")
                        .isString())
                .isTrue();
        assertThat(patch(client, "{\"expiresAt\": null}")
                        .body()
                        .get("expiresAt")
                        .isNull())
                .isTrue();
        assertThat(patch(client, "{\"expiresAt\": \"2001-01-01T00:00:00Z\"}").status())
                .isEqualTo(400);
    }

    @Test
    void tellsAllThatIsWrongWithAListAtOnce() {
        Reply reply = patch(
                fresh(), "{\"allowedAddresses\": [\"10.0.0.0/8\", \"x\"], \"allowedOrigins\": [\"example.com\"]}");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()
                        .get("violations")
                        .valueStream()
                        .map(each -> each.get("field").asString()))
                .containsExactly("allowedAddresses[1]", "allowedOrigins[0]");
    }

    @Test
    void refusesANameThatIsTaken() {
        TestServer.Client first = fresh();
        TestServer.Client second = fresh();
        patch(first, "{\"name\": \"One of a kind\"}");
        assertThat(patch(second, "{\"name\": \"ONE of a kind\"}").status()).isEqualTo(409);
    }

    @Test
    void aCredentialOfItsOwnAddressesIsRefusedWithTheReason() {
        TestServer.Client client = fresh();
        String token = api.token(client);
        patch(client, "{\"allowedAddresses\": [\"192.0.2.0/24\"]}");
        assertThat(api.whoami(token).status()).isEqualTo(403);
        assertThat(api.grant(client).status()).isEqualTo(403);
        assertThat(api.get("/v2/credentials/" + client.id() + "/usage", adminToken())
                        .body()
                        .get("entries")
                        .get(0)
                        .get("reason")
                        .asString())
                .isEqualTo("address-not-allowed");
    }

    @Test
    void revokedOnesAreInTheListBehindAFilter() {
        TestServer.Client client = fresh();
        api.delete("/v2/credentials/" + client.id(), adminToken());
        assertThat(api.get("/v2/credentials?limit=1000", adminToken()).body().toString())
                .doesNotContain(client.id());
        assertThat(api.get("/v2/credentials?limit=1000&status=revoked", adminToken())
                        .body()
                        .toString())
                .contains(client.id());
        assertThat(api.get("/v2/credentials?status=nonsense", adminToken()).status())
                .isEqualTo(400);
    }

    @Test
    void absentAndOtherOrganizationsAnswerAlike() {
        String theirs = server.clientOfAnotherOrganization("elsewhere").id();
        for (String what : List.of("", "/usage")) {
            Reply other = api.get("/v2/credentials/" + theirs + what, adminToken());
            Reply absent = api.get("/v2/credentials/" + "e".repeat(64) + what, adminToken());
            assertThat(other.status()).isEqualTo(404);
            assertThat(other.text("message")).isEqualTo(absent.text("message"));
        }
    }

    @Test
    void reportsWhatIsWorthLookingAt() {
        TestServer.Client both = fresh("api", "embed");
        Reply report = api.get("/v2/credentials/hygiene", adminToken());
        assertThat(report.status()).isEqualTo(200);
        assertThat(report.body()
                        .get("findings")
                        .valueStream()
                        .filter(finding -> finding.get("clientId").asString().equals(both.id()))
                        .map(finding -> finding.get("kind").asString()))
                .containsExactly("no-origins", "over-privileged");
    }
}
