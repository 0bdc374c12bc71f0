package dev.signet.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.server.TestServer;
import dev.signet.web.api.ApiClient.Reply;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class BearerAnswers401Test extends ApiTest {

    private static void isUnauthorized(Reply reply) {
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.text("code")).isEqualTo("unauthorized");
        assertThat(reply.header("WWW-Authenticate")).startsWith("Bearer");
    }

    @Test
    void refusesACallWithoutATokenInTheWordsOfTheContract() {
        Reply reply = api.send(api.to("/v2/whoami"));
        isUnauthorized(reply);
        assertThat(reply.text("message")).isEqualTo("Token missing or malformed");
    }

    @Test
    void refusesAnExpiredToken() {
        String token = adminToken();
        server.clock().advance(Duration.ofMinutes(59));
        assertThat(api.whoami(token).status()).isEqualTo(200);
        server.clock().advance(Duration.ofMinutes(1));
        isUnauthorized(api.whoami(token));
    }

    @Test
    void refusesATamperedToken() {
        String token = adminToken();
        int at = token.lastIndexOf('.') + 5;
        char changed = token.charAt(at) == 'A' ? 'B' : 'A';
        isUnauthorized(api.whoami(token.substring(0, at) + changed + token.substring(at + 1)));
    }

    @Test
    void refusesATokenOfAnotherServer() {
        try (TestServer other = TestServer.start();
                ApiClient there = new ApiClient(other)) {
            isUnauthorized(api.whoami(there.token(other.client())));
        }
    }

    @Test
    void refusesATokenWithoutAnAlgorithm() {
        String header = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8));
        String payload = adminToken().split("\\.", -1)[1];
        isUnauthorized(api.whoami(header + "." + payload + "."));
    }

    @Test
    void refusesARefreshTokenAsABearerToken() {
        isUnauthorized(api.whoami(api.grant(server.client()).text("refresh_token")));
    }

    @Test
    void refusesTwoAuthorizationHeaders() {
        String token = adminToken();
        isUnauthorized(api.send(api.to("/v2/whoami")
                .header("Authorization", "Bearer " + token)
                .header("Authorization", "Bearer " + token)));
    }

    @Test
    void tellsAStrangerNothingAboutWhichPathsExist() {
        isUnauthorized(api.send(api.to("/v2/no/such/path")));
        isUnauthorized(api.send(api.to("/v2/openapi.json")));
        Reply known = api.get("/v2/no/such/path", adminToken());
        assertThat(known.status()).isEqualTo(404);
        assertThat(known.text("code")).isEqualTo("not_found");
    }
}
