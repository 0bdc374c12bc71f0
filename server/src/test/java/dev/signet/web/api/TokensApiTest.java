package dev.signet.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.server.TestServer;
import dev.signet.web.api.ApiClient.Reply;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// `POST /v2/auth/revoke` (RFC 7009), `POST /v2/auth/introspect` (RFC 7662), and where they are found (RFC 8414).
class TokensApiTest extends ApiTest {

    private Reply about(String what, TestServer.Client client, String token) {
        String body = "token=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
        return api.send(api.to("/v2/auth/" + what)
                .header("Authorization", ApiClient.basic(client))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private TestServer.Client fresh() {
        return api.create(adminToken(), server.adminId().value(), "credential " + UUID.randomUUID(), "api");
    }

    @Test
    void tellsOfATokenThatWorks() {
        TestServer.Client client = fresh();
        Reply reply = about("introspect", client, api.token(client));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body().get("active").booleanValue()).isTrue();
        assertThat(reply.text("client_id")).isEqualTo(client.id());
        assertThat(reply.text("token_type")).isEqualTo("bearer");
        assertThat(reply.header("Cache-Control")).contains("no-store");
    }

    @Test
    void saysExactlyNothingOfAnyOther() {
        TestServer.Client theirs = server.clientOfAnotherOrganization("tokens-elsewhere");
        TestServer.Client client = fresh();
        for (String token : new String[] {"nonsense", api.token(theirs), api.token(client) + "x"}) {
            Reply reply = about("introspect", client, token);
            assertThat(reply.status()).isEqualTo(200);
            assertThat(new String(reply.raw().body(), StandardCharsets.UTF_8)).isEqualTo("{\"active\":false}");
        }
    }

    @Test
    void endsATokenAndAnswersTheSameForNone() {
        TestServer.Client client = fresh();
        String token = api.token(client);
        assertThat(about("revoke", client, token).status()).isEqualTo(200);
        assertThat(api.whoami(token).status()).isEqualTo(401);
        for (String none : new String[] {token, "nonsense"}) {
            assertThat(new String(about("revoke", client, none).raw().body(), StandardCharsets.UTF_8))
                    .isEqualTo("{}");
        }
    }

    @Test
    void endsAFamilyByItsRefreshToken() {
        TestServer.Client client = fresh();
        Reply grant = api.grant(client);
        about("revoke", client, grant.text("refresh_token"));
        assertThat(api.whoami(grant.text("access_token")).status()).isEqualTo(401);
        assertThat(api.refresh(grant.text("refresh_token")).text("error")).isEqualTo("invalid_grant");
    }

    @Test
    void refusesAClientThatDoesNotProveItself() {
        TestServer.Client wrong = new TestServer.Client(server.clientId(), "signet_cs_wrong");
        for (String what : new String[] {"revoke", "introspect"}) {
            Reply reply = about(what, wrong, "x");
            assertThat(reply.status()).isEqualTo(401);
            assertThat(reply.text("error")).isEqualTo("invalid_client");
            Reply nobody = api.send(api.to("/v2/auth/" + what).POST(BodyPublishers.noBody()));
            assertThat(nobody.status()).isEqualTo(401);
        }
    }

    @Test
    void asksForTheTokenThatIsMissing() {
        Reply reply = api.send(api.to("/v2/auth/introspect")
                .header("Authorization", ApiClient.basic(server.client()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("token_type_hint=access_token")));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.text("error")).isEqualTo("invalid_request");
    }

    @Test
    void saysWhereTokensAreGot() {
        Reply reply = api.send(api.to("/.well-known/oauth-authorization-server"));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text("issuer")).isEqualTo(server.url());
        assertThat(reply.text("token_endpoint")).isEqualTo(server.url() + "/v2/auth/token");
        assertThat(reply.body().get("response_types_supported")).isEmpty();
    }
}
