package dev.signet.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.server.NodeClient.Reply;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What one node takes away, the other refuses as soon as its next poll has begun, though no notification reaches it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoServersTest {
    private TwoNodes nodes;

    @BeforeAll
    void start() {
        nodes = new TwoNodes(InstantSource.system());
    }

    @AfterAll
    void stop() throws IOException {
        nodes.close();
    }

    private Reply near(String method, String path, Map<String, ?> body) {
        Reply reply = nodes.near.client.call(method, path, nodes.adminToken(), body);
        assertThat(reply.status()).as(reply.text()).isBetween(200, 299);
        return reply;
    }

    private int whoami(String token) {
        return nodes.far.client.get("/v2/whoami", token).status();
    }

    @Test
    void refusesATokenThatWasRevoked() throws InterruptedException, TimeoutException {
        TestServer.Client client = nodes.fresh();
        String token = nodes.near.client.token(client);
        assertThat(whoami(token)).isEqualTo(200);
        nodes.near.client.form("/v2/auth/revoke", client, Map.of("token", token));
        nodes.settle();
        assertThat(whoami(token)).isEqualTo(401);
        assertThat(nodes.proxy.lost()).as("notifications lost").isPositive();
    }

    @Test
    void refusesACredentialThatWasRevoked() throws InterruptedException, TimeoutException {
        TestServer.Client client = nodes.fresh();
        String token = nodes.far.client.token(client);
        assertThat(whoami(token)).isEqualTo(200);
        near("DELETE", "/v2/credentials/" + client.id(), Map.of());
        nodes.settle();
        assertThat(whoami(token)).isEqualTo(401);
        assertThat(nodes.far.client.grant(client).status()).isEqualTo(401);
    }

    @Test
    void refusesACredentialWhileItIsSwitchedOff() throws InterruptedException, TimeoutException {
        TestServer.Client client = nodes.fresh();
        String token = nodes.far.client.token(client);
        near("POST", "/v2/credentials/" + client.id() + "/disable", Map.of());
        nodes.settle();
        assertThat(whoami(token)).isEqualTo(401);
        near("POST", "/v2/credentials/" + client.id() + "/enable", Map.of());
        nodes.settle();
        assertThat(whoami(token)).isEqualTo(200);
    }

    @Test
    void refusesASecretThatWasEnded() throws InterruptedException, TimeoutException {
        TestServer.Client old = nodes.fresh();
        String path = "/v2/credentials/" + old.id();
        String first =
                near("GET", path, Map.of()).json().at("/secrets/0/secretId").asString();
        Reply rotated = near("POST", path + "/secrets", Map.of("overlapSeconds", 3_600));
        TestServer.Client young = new TestServer.Client(old.id(), rotated.field("clientSecret"));
        assertThat(nodes.far.client.grant(old).status()).isEqualTo(200);
        assertThat(nodes.far.client.grant(young).status())
                .as("made on another node a moment ago")
                .isEqualTo(200);
        near("DELETE", path + "/secrets/" + first, Map.of());
        nodes.settle();
        assertThat(nodes.far.client.grant(old).status()).isEqualTo(401);
        assertThat(nodes.far.client.grant(young).status()).isEqualTo(200);
    }

    private String member(String email) {
        Reply added = near(
                "POST",
                "/v2/members?sendInvite=false",
                Map.of("email", email, "firstName", "Mary", "lastName", "Member", "memberType", "Build"));
        return added.field("memberId");
    }

    @Test
    void refusesTheTokensOfAMemberWhoWasDeactivated() throws InterruptedException, TimeoutException {
        String member = member("gone@example.com");
        TestServer.Client client = nodes.owned(member);
        String token = nodes.far.client.token(client);
        assertThat(whoami(token)).isEqualTo(200);
        near("DELETE", "/v2/members/" + member, Map.of());
        nodes.settle();
        assertThat(whoami(token)).isEqualTo(401);
    }

    @Test
    void refusesWhatIsGrantedNoMore() throws InterruptedException, TimeoutException {
        String member = member("guest@example.com");
        String token = nodes.far.client.token(nodes.owned(member));
        String workspace =
                near("POST", "/v2/workspaces", Map.of("name", "Shared")).field("workspaceId");
        Reply grant = near(
                "POST",
                "/v2/grants",
                Map.of("grantee", Map.of("memberId", member), "inodeId", workspace, "permission", "view"));
        nodes.settle();
        assertThat(nodes.far.client.get("/v2/workspaces/" + workspace, token).status())
                .isEqualTo(200);
        near("DELETE", "/v2/grants/" + grant.field("grantId"), Map.of());
        nodes.settle();
        assertThat(nodes.far.client.get("/v2/workspaces/" + workspace, token).status())
                .isEqualTo(403);
    }

    @Test
    void refusesASessionThatWasEnded() throws InterruptedException, TimeoutException {
        String cookie = NodeClient.cookie(nodes.near.client.signIn(
                nodes.demo.organization().slug(),
                nodes.demo.admin().email(),
                nodes.demo.admin().password()));
        Reply sessions = nodes.far.client.withCookie("/v2/sessions", cookie);
        assertThat(sessions.status()).isEqualTo(200);
        near("POST", "/v2/sessions/end-all", Map.of());
        nodes.settle();
        assertThat(nodes.far.client.withCookie("/v2/sessions", cookie).status()).isEqualTo(401);
    }

    @Test
    void refusesAddressesThatAreAllowedNoMore() throws InterruptedException, TimeoutException {
        String token = nodes.far.client.token(nodes.client());
        Reply added = near(
                "POST",
                "/v3alpha/allowedIps:batchCreate",
                Map.of("entries", List.of(allowed("127.0.0.1"), allowed("127.0.0.2"))));
        nodes.settle();
        try (NodeClient elsewhere = nodes.far.client.from("127.0.0.2")) {
            assertThat(elsewhere.get("/v2/whoami", token).status()).isEqualTo(200);
            remove(added, "127.0.0.2");
            nodes.settle();
            assertThat(elsewhere.get("/v2/whoami", token).status()).isEqualTo(403);
            assertThat(whoami(token)).isEqualTo(200);
            remove(added, "127.0.0.1");
            nodes.settle();
            assertThat(elsewhere.get("/v2/whoami", token).status()).isEqualTo(200);
        }
    }

    private static Map<String, String> allowed(String address) {
        return Map.of("ip", address, "scope", "public-api", "description", "test");
    }

    private void remove(Reply added, String address) {
        List<String> ids = added.json()
                .get("entries")
                .valueStream()
                .filter(entry -> entry.get("ip").asString().equals(address))
                .map(entry -> entry.get("ipAllowlistEntryId").asString())
                .toList();
        near("POST", "/v3alpha/allowedIps:batchDelete", Map.of("ipAllowlistEntryIds", ids));
    }

    @Test
    void showsNoEmbedsOnceTheyAreSwitchedOff() throws InterruptedException, TimeoutException {
        FirstRun told = FirstRun.of(nodes.demo, URI.create("http://localhost"), "");
        FirstRun.Workbook workbook = new DemoWorkbook(nodes.near.parts, told.operator())
                .make(
                        told.connection(),
                        told.embedTeam(),
                        "/" + told.organization().slug());
        assertThat(nodes.far
                        .client
                        .open(Tickets.on(workbook.url(), nodes.client()))
                        .status())
                .isEqualTo(200);
        near("PATCH", "/v2/organization", Map.of("secureEmbedding", false));
        nodes.settle();
        assertThat(nodes.far
                        .client
                        .open(Tickets.on(workbook.url(), nodes.client()))
                        .status())
                .isEqualTo(401);
        near("PATCH", "/v2/organization", Map.of("secureEmbedding", true));
        nodes.settle();
        assertThat(nodes.far
                        .client
                        .open(Tickets.on(workbook.url(), nodes.client()))
                        .status())
                .isEqualTo(200);
    }
}
