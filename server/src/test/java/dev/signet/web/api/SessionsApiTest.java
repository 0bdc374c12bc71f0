package dev.signet.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.base.MemberId;
import dev.signet.server.TestServer;
import dev.signet.web.api.ApiClient.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class SessionsApiTest {
    private static final String NEXT = "a new one, long enough";

    private TestServer server;
    private ApiClient api;
    private PortalVisitor ada;

    @BeforeEach
    void signIn() {
        server = TestServer.start();
        api = new ApiClient(server);
        ada = new PortalVisitor(server);
        assertThat(ada.signIn(server.adminEmail(), server.adminPassword())).isEqualTo(303);
    }

    @AfterEach
    void stop() {
        ada.close();
        api.close();
        server.close();
    }

    @Test
    void listsWhereOneIsSignedInAndWhichSessionThisIs() {
        try (PortalVisitor elsewhere = another()) {
            Reply reply = ada.get("/v2/sessions");
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.body().get("total").asInt()).isEqualTo(2);
            assertThat(current(reply)).containsExactlyInAnyOrder(true, false);
            assertThat(current(elsewhere.get("/v2/sessions"))).containsExactlyInAnyOrder(true, false);
            assertThat(reply.body().get("entries").get(0).get("memberId").asString())
                    .isEqualTo(server.adminId().value());
            assertThat(new String(reply.raw().body(), java.nio.charset.StandardCharsets.UTF_8))
                    .doesNotContain(ada.cookie().substring("signet_session=".length()));
        }
    }

    @Test
    void programsSeeTheSessionsOfTheirOwnerAndNoneIsTheirs() {
        assertThat(current(api.get("/v2/sessions", api.token(server.client())))).containsExactly(false);
    }

    @Test
    void endsOneOrAllAtOnce() {
        try (PortalVisitor elsewhere = another()) {
            String other = ada.get("/v2/sessions")
                    .body()
                    .get("entries")
                    .valueStream()
                    .filter(each -> !each.get("current").asBoolean())
                    .map(each -> each.get("sessionId").asString())
                    .findFirst()
                    .orElseThrow();
            assertThat(ada.delete("/v2/sessions/" + other).status()).isEqualTo(200);
            assertThat(elsewhere.get("/v2/sessions").status()).isEqualTo(401);
            assertThat(ada.delete("/v2/sessions/" + other).status()).isEqualTo(404);
            assertThat(ada.delete("/v2/sessions/x").status()).isEqualTo(404);

            Reply all = ada.post("/v2/sessions/end-all", Map.of());
            assertThat(all.body().get("ended").asInt()).isEqualTo(1);
            assertThat(ada.get("/v2/sessions").status()).isEqualTo(401);
        }
    }

    @Test
    void membersOfOthersAreAbsentWhateverTheirOrganization() {
        String theirs = api.whoami(api.token(server.clientOfAnotherOrganization("neighbour")))
                .text("userId");
        Reply other = ada.get("/v2/sessions?memberId=" + theirs);
        Reply absent = ada.get("/v2/sessions?memberId=" + MemberId.random());
        assertThat(other.status()).isEqualTo(404);
        assertThat(other.text("message")).isEqualTo(absent.text("message"));
        assertThat(ada.get("/v2/sessions?memberId=%00").status()).isEqualTo(404);
    }

    @Test
    void changesThePasswordAndKeepsOnlyThisSession() {
        try (PortalVisitor elsewhere = another()) {
            assertThat(change(server.adminPassword(), NEXT).status()).isEqualTo(200);
            assertThat(elsewhere.get("/v2/sessions").status()).isEqualTo(401);
            assertThat(ada.get("/v2/sessions").status()).isEqualTo(200);
            assertThat(elsewhere.signIn(server.adminEmail(), server.adminPassword()))
                    .isEqualTo(401);
            assertThat(elsewhere.signIn(server.adminEmail(), NEXT)).isEqualTo(303);
        }
    }

    @Test
    void namesTheFieldOfAPasswordThatIsRefused() {
        assertThat(change("not the password", NEXT).text("message")).startsWith("oldPassword:");
        Reply shorter = change(server.adminPassword(), "short");
        assertThat(shorter.status()).isEqualTo(400);
        assertThat(shorter.text("message")).startsWith("newPassword:");
    }

    @Test
    void makesWhoeverGuessesTheOldPasswordWait() {
        for (int i = 0; i < 3; i++) change("guess " + i, NEXT);
        Reply tooEarly = change(server.adminPassword(), NEXT);
        assertThat(tooEarly.status()).isEqualTo(429);
        assertThat(tooEarly.header("Retry-After")).isEqualTo("1");
        server.clock().advance(Duration.ofSeconds(1));
        assertThat(change(server.adminPassword(), NEXT).status()).isEqualTo(200);
    }

    @Test
    void programsChangeNoPasswords() {
        Reply reply = api.post(
                "/v2/account/password",
                api.token(server.client()),
                "{\"oldPassword\":\"" + server.adminPassword() + "\",\"newPassword\":\"" + NEXT + "\"}");
        assertThat(reply.status()).isEqualTo(403);
    }

    @Test
    void aCookieAloneOpensNothing() {
        assertThat(ada.reply(ada.to("/v2/sessions")).status()).isEqualTo(401);
        assertThat(ada.reply(ada.to("/v2/sessions/end-all").POST(BodyPublishers.ofString("{}")))
                        .status())
                .isEqualTo(401);
        for (String site : List.of("cross-site", "same-site", "none")) {
            assertThat(ada.reply(ada.to("/v2/sessions")
                                    .header("X-Signet-Portal", "1")
                                    .header("Sec-Fetch-Site", site))
                            .status())
                    .isEqualTo(401);
        }
        assertThat(ada.get("/v2/sessions").status()).isEqualTo(200);
    }

    @Test
    void answersNoOtherSiteWithCredentials() {
        Reply reply = ada.reply(ada.fromPortal("/v2/sessions").header("Origin", "https://evil.example"));
        assertThat(reply.header("Access-Control-Allow-Credentials")).isEmpty();
        assertThat(reply.header("Access-Control-Allow-Origin")).isIn("", "*");
    }

    @Test
    void aKeySomebodyPlantedNeverBecomesASession() {
        String planted = "signet_session=" + "a".repeat(64);
        try (PortalVisitor victim = new PortalVisitor(server)) {
            victim.bring(planted);
            assertThat(victim.signIn(server.adminEmail(), server.adminPassword()))
                    .isEqualTo(303);
            assertThat(victim.cookie()).isNotEqualTo(planted);
            victim.bring(planted);
            assertThat(victim.get("/v2/sessions").status()).isEqualTo(401);
        }
    }

    @Test
    void signingInAgainEndsTheSessionTheBrowserCameWith() {
        String before = ada.cookie();
        assertThat(ada.signIn(server.adminEmail(), server.adminPassword())).isEqualTo(303);
        assertThat(ada.cookie()).isNotEqualTo(before);
        ada.bring(before);
        assertThat(ada.get("/v2/sessions").status()).isEqualTo(401);
    }

    private PortalVisitor another() {
        PortalVisitor visitor = new PortalVisitor(server);
        assertThat(visitor.signIn(server.adminEmail(), server.adminPassword())).isEqualTo(303);
        return visitor;
    }

    private Reply change(String old, String wanted) {
        return ada.post("/v2/account/password", Map.of("oldPassword", old, "newPassword", wanted));
    }

    private static List<Boolean> current(Reply reply) {
        return reply.body()
                .get("entries")
                .valueStream()
                .map(each -> each.get("current").asBoolean())
                .toList();
    }
}
