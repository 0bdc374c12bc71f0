package dev.signet.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.secrets.SecretShape;
import dev.signet.server.TestServer;
import dev.signet.web.api.ApiClient.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Webhook endpoints and the log of deliveries, through the front door.
class WebhooksApiTest extends ApiTest {
    private static final String ALL = "/v2/webhook-endpoints";
    private static final String GOOD =
            "{\"url\": \"https://hooks.example.com/signet\", \"events\": [\"credential.revoked\"]}";

    private Reply patch(String path, String json) {
        return api.send(api.to(path)
                .header("Authorization", "Bearer " + adminToken())
                .header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofString(json)));
    }

    private String fresh() {
        return api.post(ALL, adminToken(), GOOD).text("webhookId");
    }

    @Test
    void showsTheSecretOnce() {
        Reply made = api.post(ALL, adminToken(), GOOD);
        assertThat(made.status()).isEqualTo(200);
        String secret = made.text("secret");
        assertThat(SecretShape.WEBHOOK_SECRET.fits(secret)).isTrue();
        String one = ALL + "/" + made.text("webhookId");
        assertThat(api.get(one, adminToken()).text("url")).isEqualTo("https://hooks.example.com/signet");
        assertThat(api.get(one, adminToken()).body().toString()).doesNotContain(secret);
        assertThat(api.get(ALL, adminToken()).body().toString())
                .contains(made.text("webhookId"))
                .doesNotContain(secret);
        Reply rotated = api.post(one + "/secrets", adminToken(), "");
        assertThat(rotated.text("secret")).isNotEqualTo(secret).startsWith("signet_whsec_");
    }

    @Test
    void changesAndDeletes() {
        String one = ALL + "/" + fresh();
        assertThat(patch(one, "{\"enabled\": false}").body().get("enabled").asBoolean())
                .isFalse();
        assertThat(patch(one, "{\"events\": []}").status()).isEqualTo(400);
        assertThat(api.delete(one, adminToken()).status()).isEqualTo(200);
        assertThat(api.get(one, adminToken()).status()).isEqualTo(404);
        assertThat(api.get(ALL + "/x", adminToken()).status()).isEqualTo(404);
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        Reply refused = api.post(
                ALL, adminToken(), "{\"url\": \"https://us:er@example.com/\", \"events\": [\"credential.born\"]}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("message")).contains("url").contains("events[0]");
        assertThat(api.post(ALL, adminToken(), "{}").text("message"))
                .contains("url")
                .contains("events");
        assertThat(api.post(ALL, adminToken(), "{\"url\": \"file:///etc/passwd\", \"events\": []}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void isForAdminsAndTheirOwnOrganizationOnly() {
        String one = ALL + "/" + fresh();
        TestServer.Client member = api.create(
                adminToken(), member("hooks@example.com", "View").value(), "credential " + UUID.randomUUID(), "api");
        String token = api.token(member);
        assertThat(api.get(ALL, token).status()).isEqualTo(403);
        assertThat(api.get("/v2/deliveries", token).status()).isEqualTo(403);
        String foreign = api.token(server.clientOfAnotherOrganization("hooks"));
        assertThat(api.get(one, foreign).status()).isEqualTo(404);
        assertThat(api.get(ALL, foreign).body().get("total").asInt()).isZero();
    }

    @Test
    void logsWhatIsToldOfARevokedCredential() {
        fresh();
        TestServer.Client client =
                api.create(adminToken(), server.adminId().value(), "credential " + UUID.randomUUID(), "api");
        assertThat(api.delete("/v2/credentials/" + client.id(), adminToken()).status())
                .isEqualTo(200);
        JsonNode log = api.get("/v2/deliveries?state=queued", adminToken()).body();
        JsonNode first = log.get("entries").get(0);
        assertThat(first.get("kind").asString()).isEqualTo("credential.revoked");
        assertThat(first.get("channel").asString()).isEqualTo("webhook");
        assertThat(first.has("deliveredAt")).isFalse();
        String retry = "/v2/deliveries/" + first.get("deliveryId").asString() + "/retry";
        assertThat(api.post(retry, adminToken(), "").status()).isEqualTo(400);
        assertThat(api.post("/v2/deliveries/x/retry", adminToken(), "").status())
                .isEqualTo(404);
    }
}
