package dev.signet.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.web.api.ApiClient.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TokenAnswers400Test extends ApiTest {

    private void isInvalid(Reply reply, String field) {
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.text("code")).isEqualTo("invalid_request");
        assertThat(reply.text("message")).contains(field);
        assertThat(reply.text("requestId")).isEqualTo(reply.header("x-request-id"));
    }

    @Test
    void refusesAMissingGrantType() {
        Reply reply = api.form(Map.of("client_id", server.clientId(), "client_secret", server.clientSecret()));
        isInvalid(reply, "grant_type");
        assertThat(reply.text("error")).isEqualTo("invalid_request");
    }

    @Test
    void refusesAnUnknownGrantType() {
        Reply reply = api.form(Map.of("grant_type", "password"));
        isInvalid(reply, "grant_type");
        assertThat(reply.text("error")).isEqualTo("unsupported_grant_type");
    }

    @Test
    void refusesBothClientAuthenticationsAtOnce() {
        Reply reply = api.send(api.formRequest(Map.of(
                        "grant_type", "client_credentials",
                        "client_id", server.clientId(),
                        "client_secret", server.clientSecret()))
                .header("Authorization", ApiClient.basic(server.client())));
        isInvalid(reply, "client_secret");
    }

    @Test
    void refusesAnIdInTheBodyThatIsNotTheOneInTheHeader() {
        Reply reply = api.send(api.formRequest(Map.of("grant_type", "client_credentials", "client_id", "f".repeat(64)))
                .header("Authorization", ApiClient.basic(server.client())));
        isInvalid(reply, "client_id");
    }

    @Test
    void refusesAnIdWithoutASecret() {
        isInvalid(
                api.form(Map.of("grant_type", "client_credentials", "client_id", server.clientId())), "client_secret");
    }

    @Test
    void refusesARefreshWithoutAToken() {
        isInvalid(api.form(Map.of("grant_type", "refresh_token")), "refresh_token");
    }

    @Test
    void refusesARepeatedParameter() {
        Reply reply = api.send(api.to("/v2/auth/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials&grant_type=refresh_token")));
        isInvalid(reply, "grant_type");
    }

    @Test
    void refusesABodyThatIsNotJson() {
        Reply reply = api.send(api.to("/v2/auth/token")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"grant_type\":")));
        assertThat(reply.status()).isEqualTo(400);
    }

    @Test
    void refusesABodyThatIsTooDeep() {
        Reply reply = api.send(api.to("/v2/auth/token")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("[".repeat(1000) + "]".repeat(1000))));
        assertThat(reply.status()).isEqualTo(400);
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        Reply reply = api.form(Map.of("grant_type", "x".repeat(70_000)));
        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.text("code")).isEqualTo("payload_too_large");
    }
}
