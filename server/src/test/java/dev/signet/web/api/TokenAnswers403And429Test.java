package dev.signet.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.server.TestServer;
import dev.signet.web.api.ApiClient.Reply;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TokenAnswers403And429Test extends ApiTest {

    @Test
    void tellsWhoHoldsTheSecretThatThePrivilegeIsMissing() {
        TestServer.Client client = api.create(adminToken(), server.adminId().value(), "embeds only", "embed");
        Reply reply = api.grant(client);
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.text("code")).isEqualTo("forbidden");
        assertThat(reply.text("message")).contains("REST API privilege");
    }

    @Test
    void slowsDownAnAddressThatFailsTooOften() {
        try (TestServer limited = TestServer.limiting(3, 100);
                ApiClient stranger = new ApiClient(limited)) {
            TestServer.Client wrong = new TestServer.Client(limited.clientId(), "wrong");
            for (int i = 0; i < 3; i++)
                assertThat(stranger.grant(wrong).status()).isEqualTo(401);
            Reply slowed = stranger.grant(wrong);
            assertThat(slowed.status()).isEqualTo(429);
            assertThat(slowed.text("code")).isEqualTo("too_many_requests");
            assertThat(slowed.header("Retry-After")).isEqualTo("1");
            assertThat(stranger.grant(limited.client()).status())
                    .as("a right secret is not refused because of wrong ones")
                    .isEqualTo(200);
            limited.clock().advance(Duration.ofSeconds(1));
            assertThat(stranger.grant(wrong).status()).isEqualTo(401);
        }
    }

    @Test
    void slowsDownGuessingForOneClient() {
        try (TestServer limited = TestServer.limiting(100, 2);
                ApiClient stranger = new ApiClient(limited)) {
            TestServer.Client wrong = new TestServer.Client(limited.clientId(), "wrong");
            for (int i = 0; i < 2; i++)
                assertThat(stranger.grant(wrong).status()).isEqualTo(401);
            assertThat(stranger.grant(wrong).status()).isEqualTo(429);
            assertThat(stranger.grant(new TestServer.Client("1".repeat(64), "wrong"))
                            .status())
                    .isEqualTo(401);
        }
    }
}
