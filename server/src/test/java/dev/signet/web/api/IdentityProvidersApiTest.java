package dev.signet.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.server.TestServer;
import dev.signet.web.api.ApiClient.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Identity providers, through the front door.
class IdentityProvidersApiTest extends ApiTest {
    private static final String ALL = "/v2/identity-providers";
    private static final String SECRET = "the-client-secret";
    private static final String GOOD = "{\"name\": \"House\", \"issuer\": \"https://id.example.com/realms/house\","
            + " \"clientId\": \"signet\", \"clientSecret\": \"" + SECRET + "\", \"createMembers\": true}";

    private Reply patch(String path, String json) {
        return api.send(api.to(path)
                .header("Authorization", "Bearer " + adminToken())
                .header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofString(json)));
    }

    private String fresh() {
        return ALL + "/" + api.post(ALL, adminToken(), GOOD).text("providerId");
    }

    @Test
    void tellsAllOfItButTheSecret() {
        Reply made = api.post(ALL, adminToken(), GOOD);
        assertThat(made.status()).as(made.body().toString()).isEqualTo(200);
        String one = ALL + "/" + made.text("providerId");
        JsonNode read = api.get(one, adminToken()).body();
        assertThat(read).isEqualTo(made.body());
        assertThat(read.get("hasClientSecret").asBoolean()).isTrue();
        assertThat(read.get("createMembers").asBoolean()).isTrue();
        assertThat(read.get("enabled").asBoolean()).isFalse();
        assertThat(read.get("defaultAccountTypeId").isNull()).isTrue();
        assertThat(read.get("groupTeams").isObject()).isTrue();
        assertThat(read.get("redirectUri").asString()).isEqualTo(server.url() + "/login/oidc/callback");
        assertThat(api.get(ALL, adminToken()).body().toString() + read)
                .contains(made.text("providerId"))
                .doesNotContain(SECRET);
    }

    @Test
    void changesAndDeletes() {
        String one = fresh();
        Reply changed = patch(one, "{\"name\": \"Home\", \"clientSecret\": null, \"enabled\": true}");
        assertThat(changed.text("name")).isEqualTo("Home");
        assertThat(changed.body().get("hasClientSecret").asBoolean()).isFalse();
        assertThat(changed.body().get("createMembers").asBoolean()).isTrue();
        assertThat(api.delete(one, adminToken()).status()).isEqualTo(200);
        assertThat(api.get(one, adminToken()).status()).isEqualTo(404);
        assertThat(api.get(ALL + "/x", adminToken()).status()).isEqualTo(404);
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        Reply refused = api.post(
                ALL,
                adminToken(),
                "{\"issuer\": \"ftp://id.example.com\", \"clientId\": \"\", \"defaultAccountTypeId\": \"x\","
                        + " \"groupTeams\": {\"staff\": \"y\"}}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("message"))
                .contains("name")
                .contains("issuer")
                .contains("clientId")
                .contains("defaultAccountTypeId")
                .contains("groupsClaim")
                .contains("groupTeams[\"staff\"]");
    }

    @Test
    void looksAtTheProviderAndTellsEachStep() {
        String one = ALL + "/"
                + api.post(
                                ALL,
                                adminToken(),
                                "{\"name\": \"Inside\", \"issuer\": \"https://10.0.0.1/\", \"clientId\": \"x\"}")
                        .text("providerId");
        Reply looked = api.post(one + "/test", adminToken(), "");
        assertThat(looked.status()).isEqualTo(200);
        assertThat(looked.body().get("ok").asBoolean()).isFalse();
        JsonNode step = looked.body().get("steps").get(0);
        assertThat(step.get("name").asString()).isEqualTo("discovery");
        assertThat(step.get("result").asString()).isEqualTo("failed");
        assertThat(step.get("found").asString()).contains("may not be reached");
    }

    @Test
    void isForAdminsAndTheirOwnOrganizationOnly() {
        String one = fresh();
        TestServer.Client member = api.create(
                adminToken(), member("sso@example.com", "View").value(), "credential " + UUID.randomUUID(), "api");
        String token = api.token(member);
        assertThat(api.get(ALL, token).status()).isEqualTo(403);
        assertThat(api.get(one, token).text("message"))
                .isEqualTo(api.get(ALL + "/x", token).text("message"));
        assertThat(api.post(ALL, token, "{}").status()).isEqualTo(403);
        String foreign = api.token(server.clientOfAnotherOrganization("sso"));
        Reply hidden = api.get(one, foreign);
        assertThat(hidden.status()).isEqualTo(404);
        assertThat(hidden.text("message"))
                .isEqualTo(api.get(ALL + "/" + UUID.randomUUID(), foreign).text("message"));
    }

    @Test
    void marksAdminsForSigningInWithoutIt() {
        String admin = "/v2/members/" + server.adminId().value();
        assertThat(patch(admin, "{\"localSignIn\": true}")
                        .body()
                        .get("localSignIn")
                        .asBoolean())
                .isTrue();
        String view = "/v2/members/" + member("local@example.com", "View").value();
        assertThat(patch(view, "{\"localSignIn\": true}").text("message")).contains("localSignIn");
        assertThat(patch(admin, "{\"localSignIn\": false}")
                        .body()
                        .get("localSignIn")
                        .asBoolean())
                .isFalse();
    }
}
