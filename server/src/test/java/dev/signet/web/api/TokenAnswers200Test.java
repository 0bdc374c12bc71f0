package dev.signet.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.web.api.ApiClient.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TokenAnswers200Test extends ApiTest {

    @Test
    void grantsByBasic() {
        Reply reply = api.grant(server.client());
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text("token_type")).isEqualTo("bearer");
        assertThat(reply.body().get("expires_in").asLong()).isEqualTo(3600);
        assertThat(reply.text("access_token")).matches("[A-Za-z0-9._~+/=-]+");
        assertThat(reply.text("refresh_token")).isNotEmpty().isNotEqualTo(reply.text("access_token"));
        assertThat(reply.header("Cache-Control")).contains("no-store");
    }

    @Test
    void aParameterWithoutAValueCountsAsLeftOut() {
        Reply reply = api.send(api.formRequest(Map.of("grant_type", "client_credentials", "client_secret", ""))
                .header("Authorization", ApiClient.basic(server.client())));
        assertThat(reply.status()).isEqualTo(200);
    }

    @Test
    void grantsByForm() {
        Reply reply = api.form(Map.of(
                "grant_type", "client_credentials",
                "client_id", server.clientId(),
                "client_secret", server.clientSecret()));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(api.whoami(reply.text("access_token")).status()).isEqualTo(200);
    }

    @Test
    void grantsByJson() {
        String body = "{\"grant_type\":\"client_credentials\",\"client_id\":\"%s\",\"client_secret\":\"%s\"}"
                .formatted(server.clientId(), server.clientSecret());
        Reply reply = api.send(api.to("/v2/auth/token")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
        assertThat(reply.status()).isEqualTo(200);
    }

    @Test
    void whoamiNamesMemberOrganizationAndAccountType() {
        Reply reply = api.whoami(adminToken());
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text("userId")).isEqualTo(server.adminId().value());
        assertThat(reply.text("organizationId")).isEqualTo(server.organization().toString());
        assertThat(reply.text("accountType")).isEqualTo("Admin");
    }

    @Test
    void refreshesWithoutClientAuthenticationAndRotates() {
        String first = api.grant(server.client()).text("refresh_token");
        Reply refreshed = api.refresh(first);
        assertThat(refreshed.status()).isEqualTo(200);
        assertThat(refreshed.text("refresh_token")).isNotEqualTo(first);
        assertThat(api.whoami(refreshed.text("access_token")).status()).isEqualTo(200);
    }

    @Test
    void refreshesWithBasicToo() {
        String first = api.grant(server.client()).text("refresh_token");
        Reply refreshed = api.send(api.formRequest(Map.of("grant_type", "refresh_token", "refresh_token", first))
                .header("Authorization", ApiClient.basic(server.client())));
        assertThat(refreshed.status()).isEqualTo(200);
    }

    @Test
    void answersALostAnswerAgainWithinAMinute() {
        String first = api.grant(server.client()).text("refresh_token");
        api.refresh(first);
        server.clock().advance(Duration.ofSeconds(59));
        assertThat(api.refresh(first).status()).isEqualTo(200);
    }

    @Test
    void grantsAreInTheAuditBeforeTheyAreAnswered() {
        api.grant(server.client());
        Long grants = server.database()
                .inOrganization(
                        server.organization(),
                        tx -> tx.sql()
                                .fetchSingle(
                                        "select count(*) as n from access.audit_records where action = 'token.grant'")
                                .get("n", Long.class));
        assertThat(grants).isPositive();
    }
}
