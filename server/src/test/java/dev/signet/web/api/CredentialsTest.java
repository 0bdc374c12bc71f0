package dev.signet.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.base.Json;
import dev.signet.base.MemberId;
import dev.signet.secrets.SecretShape;
import dev.signet.server.TestServer;
import dev.signet.web.api.ApiClient.Reply;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CredentialsTest extends ApiTest {

    private Reply create(String json) {
        return api.post("/v2/credentials", adminToken(), json);
    }

    private long count(String table) {
        return server.database()
                .inOrganization(
                        server.organization(),
                        tx -> tx.sql()
                                .fetchSingle("select count(*) as n from " + table)
                                .get("n", Long.class));
    }

    @Test
    void showsTheSecretOnceInTheAgreedShape() {
        Reply reply = create(Json.text(Map.of("ownerId", server.adminId().value(), "name", "shape")));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text("clientId")).matches("[0-9a-f]{64}");
        assertThat(SecretShape.CLIENT_SECRET.fits(reply.text("clientSecret"))).isTrue();
        assertThat(api.grant(new TestServer.Client(reply.text("clientId"), reply.text("clientSecret")))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void keepsOnlyADigestUnlessTheSecretMustSignEmbeds() {
        TestServer.Client api1 = api.create(adminToken(), server.adminId().value(), "api kept", "api");
        TestServer.Client both = api.create(adminToken(), server.adminId().value(), "both kept", "api", "embed");
        assertThat(sealed(api1)).isFalse();
        assertThat(sealed(both)).isTrue();
    }

    private boolean sealed(TestServer.Client client) {
        return server.database()
                .inOrganization(
                        server.organization(),
                        tx -> tx.sql()
                                .fetchSingle(
                                        "select sealed is not null as sealed from credentials.secrets where client_id"
                                                + " = ?",
                                        client.id())
                                .get("sealed", Boolean.class));
    }

    @Test
    void refusesANameThatIsTakenWithoutRegardToCase() {
        api.create(adminToken(), server.adminId().value(), "Taken", "api");
        long before = count("credentials.secrets");
        Reply reply = create(Json.text(Map.of("ownerId", server.adminId().value(), "name", "tAKEN")));
        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.text("code")).isEqualTo("already_exists");
        assertThat(count("credentials.secrets")).isEqualTo(before);
    }

    @Test
    void aRevokedCredentialGivesItsNameBack() {
        TestServer.Client first = api.create(adminToken(), server.adminId().value(), "Again", "api");
        api.delete("/v2/credentials/" + first.id(), adminToken());
        assertThat(create(Json.text(Map.of("ownerId", server.adminId().value(), "name", "Again")))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        Reply reply = create("{\"ownerId\": 7, \"name\": \" \", \"scopes\": [\"api\", \"root\"]}");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()
                        .get("violations")
                        .valueStream()
                        .map(each -> each.get("field").asString()))
                .containsExactlyInAnyOrder("ownerId", "name", "scopes[1]");
    }

    @Test
    void refusesAnOwnerWhoIsNoActiveMember() {
        MemberId gone = member("gone@example.com", "View");
        server.deactivateMember().deactivate(admin(), HERE, gone);
        for (String owner : new String[] {gone.value(), MemberId.random().value(), "x"}) {
            Reply reply = create(Json.text(Map.of("ownerId", owner, "name", "of " + owner)));
            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.text("message")).contains("ownerId");
        }
    }

    @Test
    void refusesAnOwnerOfAnotherOrganizationAsIfThereWereNone() {
        String theirs = api.whoami(api.token(server.clientOfAnotherOrganization("neighbour")))
                .text("userId");
        Reply other = create(Json.text(Map.of("ownerId", theirs, "name", "stolen")));
        Reply absent = create(Json.text(Map.of("ownerId", MemberId.random().value(), "name", "stolen")));
        assertThat(other.status()).isEqualTo(400);
        assertThat(other.text("message")).isEqualTo(absent.text("message"));
    }

    @Test
    void onlyAdminsCreateAndRevoke() {
        MemberId builder = member("builder@example.com", "Creator");
        TestServer.Client client = api.create(adminToken(), builder.value(), "of a builder", "api");
        String token = api.token(client);
        Reply create =
                api.post("/v2/credentials", token, Json.text(Map.of("ownerId", builder.value(), "name", "mine")));
        assertThat(create.status()).isEqualTo(403);
        assertThat(create.text("code")).isEqualTo("forbidden");
        assertThat(api.delete("/v2/credentials/" + server.clientId(), token).status())
                .isEqualTo(403);
    }

    @Test
    void anotherOrganizationsCredentialIsAsGoodAsNone() {
        TestServer.Client theirs = server.clientOfAnotherOrganization("stranger");
        Reply other = api.delete("/v2/credentials/" + theirs.id(), adminToken());
        Reply absent = api.delete("/v2/credentials/" + "e".repeat(64), adminToken());
        assertThat(other.status()).isEqualTo(404);
        assertThat(other.text("message")).isEqualTo(absent.text("message"));
        assertThat(api.grant(theirs).status()).isEqualTo(200);
    }

    @Test
    void refusesABodyThatIsTooLargeTooDeepOrNotJson() {
        assertThat(create("x".repeat(1_100_000)).status()).isEqualTo(413);
        assertThat(create("{\"name\":" + "[".repeat(100) + "]".repeat(100) + "}")
                        .status())
                .isEqualTo(400);
        assertThat(create("name=x").status()).isEqualTo(400);
        Reply wrongType = api.send(api.to("/v2/credentials")
                .header("Authorization", "Bearer " + adminToken())
                .header("Content-Type", "text/plain")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{}")));
        assertThat(wrongType.status()).isEqualTo(415);
    }
}
