package dev.signet.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.base.MemberId;
import dev.signet.server.TestServer;
import dev.signet.web.api.ApiClient.Reply;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TokenAnswers401Test extends ApiTest {

    private static void isUnauthorized(Reply reply) {
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.text("code")).isEqualTo("unauthorized");
        assertThat(reply.text("requestId")).isNotEmpty();
        assertThat(reply.header("WWW-Authenticate")).isNotEmpty();
    }

    private static String withoutRequestId(Reply reply) {
        return new String(reply.raw().body(), java.nio.charset.StandardCharsets.UTF_8)
                .replace(reply.text("requestId"), "");
    }

    @Test
    void refusesAWrongSecretAndAnUnknownClientByTheSameBytes() {
        Reply wrong = api.grant(new TestServer.Client(server.clientId(), "signet_cs_wrong"));
        Reply unknown = api.grant(new TestServer.Client("0".repeat(64), server.clientSecret()));
        Reply misshapen = api.grant(new TestServer.Client("nobody", server.clientSecret()));
        isUnauthorized(wrong);
        assertThat(withoutRequestId(unknown)).isEqualTo(withoutRequestId(wrong));
        assertThat(withoutRequestId(misshapen)).isEqualTo(withoutRequestId(wrong));
        assertThat(unknown.raw().headers().map().keySet())
                .isEqualTo(wrong.raw().headers().map().keySet());
    }

    @Test
    void refusesMissingClientAuthentication() {
        isUnauthorized(api.form(Map.of("grant_type", "client_credentials")));
    }

    @Test
    void refusesMalformedBasic() {
        for (String header : new String[] {"Basic", "Basic !!!", "Basic bm9jb2xvbg==", "Basic /w==", "Digest x"}) {
            isUnauthorized(api.send(
                    api.formRequest(Map.of("grant_type", "client_credentials")).header("Authorization", header)));
        }
    }

    @Test
    void refusesARevokedCredentialAndItsTokens() {
        TestServer.Client client = api.create(adminToken(), server.adminId().value(), "to be revoked", "api");
        String token = api.token(client);
        assertThat(api.whoami(token).status()).isEqualTo(200);
        String refreshToken = api.grant(client).text("refresh_token");

        assertThat(api.delete("/v2/credentials/" + client.id(), adminToken()).status())
                .isEqualTo(200);

        isUnauthorized(api.grant(client));
        isUnauthorized(api.whoami(token));
        assertThat(api.refresh(refreshToken).status()).isEqualTo(401);
    }

    @Test
    void refusesTheCredentialOfADeactivatedOwnerAndItsTokens() {
        MemberId owner = member("leaver@example.com", "Build");
        TestServer.Client client = api.create(adminToken(), owner.value(), "of a leaver", "api");
        String token = api.token(client);
        assertThat(api.whoami(token).status()).isEqualTo(200);

        server.deactivateMember().deactivate(admin(), HERE, owner);

        isUnauthorized(api.grant(client));
        isUnauthorized(api.whoami(token));
    }

    @Test
    void refusesARefreshTokenOfAnotherClient() {
        TestServer.Client other = api.create(adminToken(), server.adminId().value(), "other client", "api");
        String theirs = api.grant(other).text("refresh_token");
        Reply reply = api.send(api.formRequest(Map.of("grant_type", "refresh_token", "refresh_token", theirs))
                .header("Authorization", ApiClient.basic(server.client())));
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.text("error")).isEqualTo("invalid_grant");
    }

    @Test
    void endsTheFamilyOfARefreshTokenThatComesBackLate() {
        String first = api.grant(server.client()).text("refresh_token");
        Reply second = api.refresh(first);
        server.clock().advance(Duration.ofSeconds(61));
        assertThat(api.refresh(first).status()).isEqualTo(401);
        assertThat(api.refresh(second.text("refresh_token")).status()).isEqualTo(401);
        isUnauthorized(api.whoami(second.text("access_token")));
    }

    @Test
    void refusesAnAccessTokenAsARefreshToken() {
        assertThat(api.refresh(adminToken()).status()).isEqualTo(401);
    }

    @Test
    void refusesAnExpiredRefreshToken() {
        String token = api.grant(server.client()).text("refresh_token");
        server.clock().advance(Duration.ofDays(31));
        assertThat(api.refresh(token).status()).isEqualTo(401);
    }
}
