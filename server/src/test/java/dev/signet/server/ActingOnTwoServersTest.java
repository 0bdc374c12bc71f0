package dev.signet.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.credentials.SubjectToken;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// A token by which an Admin acts as a member: what ends it on one node ends it on the other as soon as its next poll
/// has begun.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ActingOnTwoServersTest {
    private static final String TYPE = "urn:ietf:params:oauth:token-type:";

    private TwoNodes nodes;

    @BeforeAll
    void start() {
        nodes = new TwoNodes(InstantSource.system());
    }

    @AfterAll
    void stop() throws IOException {
        nodes.close();
    }

    private record Somebody(String id, String email) {}

    private Somebody member(String type) {
        String email = "m" + UUID.randomUUID() + "@example.com";
        NodeClient.Reply made = near(
                "POST",
                "/v2/members?sendInvite=false",
                Map.of("email", email, "firstName", "M", "lastName", "M", "memberType", type));
        return new Somebody(made.field("memberId"), email);
    }

    private NodeClient.Reply near(String method, String path, Map<String, ?> body) {
        NodeClient.Reply reply = nodes.near.client.call(method, path, nodes.adminToken(), body);
        assertThat(reply.status()).as(reply.text()).isBetween(200, 299);
        return reply;
    }

    /// Made on the far node.
    private String acting(String actor, TestServer.Client signer, String email) {
        String subject = SubjectToken.of(signer.id(), email, Instant.now()).signed(signer.secret());
        NodeClient.Reply reply = nodes.far.client.call(
                "POST",
                "/v2/auth/token",
                actor,
                Map.of(
                        "grant_type",
                        "urn:ietf:params:oauth:grant-type:token-exchange",
                        "actor_token",
                        actor,
                        "actor_token_type",
                        TYPE + "access_token",
                        "subject_token",
                        subject,
                        "subject_token_type",
                        TYPE + "jwt"));
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.field("access_token");
    }

    private TestServer.Client impersonating() {
        NodeClient.Reply made = near(
                "POST",
                "/v2/credentials",
                Map.of(
                        "ownerId",
                        nodes.demo.admin().memberId(),
                        "name",
                        "signer " + UUID.randomUUID(),
                        "impersonate",
                        true));
        return new TestServer.Client(made.field("clientId"), made.field("clientSecret"));
    }

    private int whoami(String token) {
        return nodes.far.client.get("/v2/whoami", token).status();
    }

    @Test
    void endsWithTheActorsToken() throws InterruptedException, TimeoutException {
        TestServer.Client actors = nodes.fresh();
        String actor = nodes.near.client.token(actors);
        String token = acting(actor, impersonating(), member("View").email());
        assertThat(whoami(token)).isEqualTo(200);
        nodes.near.client.form("/v2/auth/revoke", actors, Map.of("token", actor));
        nodes.settle();
        assertThat(whoami(token)).isEqualTo(401);
    }

    @Test
    void endsWithTheCredentialThatSigned() throws InterruptedException, TimeoutException {
        TestServer.Client signer = impersonating();
        String token = acting(nodes.adminToken(), signer, member("View").email());
        assertThat(whoami(token)).isEqualTo(200);
        near("DELETE", "/v2/credentials/" + signer.id(), Map.of());
        nodes.settle();
        assertThat(whoami(token)).isEqualTo(401);
    }

    @Test
    void endsWithTheSubject() throws InterruptedException, TimeoutException {
        Somebody subject = member("View");
        String token = acting(nodes.adminToken(), impersonating(), subject.email());
        assertThat(whoami(token)).isEqualTo(200);
        near("DELETE", "/v2/members/" + subject.id(), Map.of());
        nodes.settle();
        assertThat(whoami(token)).isEqualTo(401);
    }

    @Test
    void endsWhenTheActorIsNoAdminAnyMore() throws InterruptedException, TimeoutException {
        String other = member("Admin").id();
        String actor = nodes.near.client.token(nodes.owned(other));
        String token = acting(actor, impersonating(), member("View").email());
        assertThat(whoami(token)).isEqualTo(200);
        near("PATCH", "/v2/members/" + other, Map.of("memberType", "Build"));
        nodes.settle();
        assertThat(whoami(token)).isEqualTo(401);
    }
}
