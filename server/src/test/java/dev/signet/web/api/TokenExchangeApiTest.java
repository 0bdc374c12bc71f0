package dev.signet.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.base.Json;
import dev.signet.base.MemberId;
import dev.signet.credentials.SubjectToken;
import dev.signet.secrets.KeyPairOfAHost;
import dev.signet.server.TestServer;
import dev.signet.web.api.ApiClient.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// `POST /v2/auth/token` with the grant token-exchange: an Admin acts as a member (rest-api.md §1.2).
class TokenExchangeApiTest extends ApiTest {
    private static final String GRANT = "urn:ietf:params:oauth:grant-type:token-exchange";
    private static final String JWT = "urn:ietf:params:oauth:token-type:jwt";
    private static final String ACCESS_TOKEN = "urn:ietf:params:oauth:token-type:access_token";
    private static final String MIA = "mia@example.com";

    private MemberId mia;
    private TestServer.Client signer;

    @BeforeAll
    void people() {
        mia = member(MIA, "View");
        signer = created("acting", true);
    }

    private TestServer.Client created(String name, boolean impersonate) {
        Reply reply = api.post(
                "/v2/credentials",
                adminToken(),
                Json.text(Map.of("ownerId", server.adminId().value(), "name", name, "impersonate", impersonate)));
        return new TestServer.Client(reply.text("clientId"), reply.text("clientSecret"));
    }

    private String subject(String email) {
        return SubjectToken.of(signer.id(), email, server.clock().instant()).signed(signer.secret());
    }

    private static Map<String, String> form(String actor, String subject) {
        return new HashMap<>(Map.of(
                "grant_type", GRANT,
                "subject_token", subject,
                "subject_token_type", JWT,
                "actor_token", actor,
                "actor_token_type", ACCESS_TOKEN));
    }

    private Reply send(String bearer, Map<String, String> form) {
        return api.send(api.formRequest(form).header("Authorization", "Bearer " + bearer));
    }

    private Reply exchange(String subject) {
        String actor = adminToken();
        return send(actor, form(actor, subject));
    }

    private static void isInvalid(Reply reply, String words) {
        assertThat(reply.status()).as(reply.text("message")).isEqualTo(400);
        assertThat(reply.text("code")).isEqualTo("invalid_request");
        assertThat(reply.text("error")).isEqualTo("invalid_request");
        assertThat(reply.text("message")).contains(words);
    }

    @Test
    void answersAnAccessTokenAndNothingToRefreshItWith() {
        Reply reply = exchange(subject(MIA));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text("token_type")).isEqualTo("Bearer");
        assertThat(reply.text("issued_token_type")).isEqualTo(ACCESS_TOKEN);
        assertThat(reply.body().get("expires_in").asLong()).isEqualTo(3_600);
        assertThat(reply.body().has("refresh_token")).isFalse();
        assertThat(reply.text("access_token")).matches("[A-Za-z0-9._~+/=-]+");
        assertThat(reply.header("Cache-Control")).contains("no-store");
    }

    @Test
    void takesJsonToo() {
        String actor = adminToken();
        Reply reply = api.send(api.to("/v2/auth/token")
                .header("Authorization", "Bearer " + actor)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Json.text(form(actor, subject(MIA))))));
        assertThat(reply.status()).isEqualTo(200);
    }

    @Test
    void theTokenHasTheSubjectsRightsAndSaysWhoActs() {
        String token = exchange(subject(MIA)).text("access_token");
        Reply whoami = api.whoami(token);
        assertThat(whoami.text("userId")).isEqualTo(mia.value());
        assertThat(whoami.text("accountType")).isEqualTo("View");
        assertThat(whoami.text("actorId")).isEqualTo(server.adminId().value());
        assertThat(api.get("/v2/credentials", token).status()).isEqualTo(403);
        assertThat(api.whoami(adminToken()).body().has("actorId")).isFalse();
    }

    @Test
    void whatIsDoneWithItIsAuditedAsBoth() {
        member("cora@example.com", "Build");
        String token = exchange(subject("cora@example.com")).text("access_token");
        String home = api.get("/v2/members/" + api.whoami(token).text("userId"), token)
                .text("homeFolderId");
        Reply folder = api.post(
                "/v2/files", token, Json.text(Map.of("name", "Made by both", "type", "folder", "parentId", home)));
        assertThat(folder.status()).as(folder.body().toString()).isBetween(200, 201);
        for (String action : List.of("token.exchange", "inode.create")) {
            JsonNode newest = api.get("/v2/audit?action=" + action, adminToken())
                    .body()
                    .get("entries")
                    .get(0);
            assertThat(newest.path("actor").asString("")).contains(" acting as member:");
            assertThat(newest.path("actorName").asString("")).endsWith(" acting as M M");
        }
    }

    @Test
    void introspectionNamesTheActorAndRevocationEndsIt() {
        String token = exchange(subject(MIA)).text("access_token");
        Reply active = about("introspect", token);
        assertThat(active.body().get("active").asBoolean()).isTrue();
        assertThat(active.text("sub")).isEqualTo(mia.value());
        assertThat(active.text("client_id")).isEqualTo(signer.id());
        assertThat(active.body().path("act").path("sub").asString(""))
                .isEqualTo(server.adminId().value());
        assertThat(about("introspect", adminToken()).body().has("act")).isFalse();
        assertThat(about("revoke", token).status()).isEqualTo(200);
        assertThat(api.whoami(token).status()).isEqualTo(401);
        assertThat(about("introspect", token).body().get("active").asBoolean()).isFalse();
    }

    private Reply about(String what, String token) {
        return api.send(api.to("/v2/auth/" + what)
                .header("Authorization", ApiClient.basic(server.client()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("token=" + token)));
    }

    @Test
    void everyPartOfTheFormIsAskedFor() {
        String actor = adminToken();
        for (String field : List.of("subject_token", "subject_token_type", "actor_token", "actor_token_type")) {
            Map<String, String> form = form(actor, subject(MIA));
            form.remove(field);
            isInvalid(send(actor, form), field);
        }
        Map<String, String> otherType = form(actor, subject(MIA));
        otherType.put("subject_token_type", ACCESS_TOKEN);
        isInvalid(send(actor, otherType), "subject_token_type");
        Map<String, String> otherActorType = form(actor, subject(MIA));
        otherActorType.put("actor_token_type", JWT);
        isInvalid(send(actor, otherActorType), "actor_token_type");
        Map<String, String> refreshWanted = form(actor, subject(MIA));
        refreshWanted.put("requested_token_type", "urn:ietf:params:oauth:token-type:refresh_token");
        isInvalid(send(actor, refreshWanted), "requested_token_type");
        Map<String, String> elsewhere = form(actor, subject(MIA));
        elsewhere.put("audience", "https://other.example");
        assertThat(send(actor, elsewhere).text("error")).isEqualTo("invalid_target");
    }

    @Test
    void theActorTokenIsTheBearerToken() {
        String actor = adminToken();
        isInvalid(send(adminToken(), form(actor, subject(MIA))), "actor_token");
        Reply none = api.form(form(actor, subject(MIA)));
        assertThat(none.status()).isEqualTo(401);
        assertThat(none.text("code")).isEqualTo("unauthorized");
        assertThat(none.header("WWW-Authenticate")).startsWith("Bearer");
        Reply basic = api.send(
                api.formRequest(form(actor, subject(MIA))).header("Authorization", ApiClient.basic(server.client())));
        assertThat(basic.status()).isEqualTo(401);
        assertThat(send("nonsense", form("nonsense", subject(MIA))).status()).isEqualTo(401);
    }

    @Test
    void onlyAdminsActAndNobodyAsAnAdmin() {
        String viewers = api.token(api.create(adminToken(), mia.value(), "mia's", "api"));
        Reply notAdmin = send(viewers, form(viewers, subject(MIA)));
        assertThat(notAdmin.status()).isEqualTo(403);
        assertThat(notAdmin.text("code")).isEqualTo("forbidden");
        Reply asAdmin = exchange(subject(server.adminEmail()));
        assertThat(asAdmin.status()).isEqualTo(403);
        assertThat(asAdmin.text("message")).isEqualTo("Nobody acts as an Admin.");
    }

    @Test
    void anActorThatIsActedForIsRefused() {
        String token = exchange(subject(MIA)).text("access_token");
        isInvalid(send(token, form(token, subject(MIA))), "actor_token");
    }

    @Test
    void whoeverIsNotThereIsAnsweredByTheSameBytes() {
        MemberId left = member("left@example.com", "View");
        server.deactivateMember().deactivate(admin(), HERE, left);
        Reply unknown = exchange(subject("nobody@example.com"));
        isInvalid(unknown, "subject_token");
        assertThat(sameButId(exchange(subject("left@example.com")))).isEqualTo(sameButId(unknown));
    }

    @Test
    void aCredentialOfAnotherOrganizationIsAnsweredAsOneThereIsNot() {
        TestServer.Client theirs = server.clientOfAnotherOrganization("exchange-next-door");
        Reply other = exchange(
                SubjectToken.of(theirs.id(), MIA, server.clock().instant()).signed(theirs.secret()));
        isInvalid(other, "subject_token");
        Reply none = exchange(
                SubjectToken.of("0".repeat(64), MIA, server.clock().instant()).signed(theirs.secret()));
        assertThat(sameButId(other)).isEqualTo(sameButId(none));
        String actor = api.token(theirs);
        assertThat(sameButId(send(actor, form(actor, subject(MIA))))).isEqualTo(sameButId(none));
    }

    private static String sameButId(Reply reply) {
        return reply.status() + reply.body().toString().replace(reply.text("requestId"), "");
    }

    @Test
    void aCredentialThatCannotVerifyIsToldWhatItTakes() {
        TestServer.Client plain = created("plain", false);
        String signed =
                SubjectToken.of(plain.id(), MIA, server.clock().instant()).signed(plain.secret());
        Reply reply = exchange(signed);
        isInvalid(reply, "registered key");
        assertThat(reply.text("message")).contains("Embedding").contains("impersonate");
    }

    @Test
    void aRegisteredKeyWillDo() {
        TestServer.Client plain = created("with a key", false);
        KeyPairOfAHost pair = KeyPairOfAHost.es256();
        api.post(
                "/v2/credentials/" + plain.id() + "/keys",
                adminToken(),
                Json.text(Map.of("name", "key", "jwk", pair.jwk())));
        SubjectToken token =
                SubjectToken.of(plain.id(), MIA, server.clock().instant()).withHeader("alg", "ES256");
        assertThat(exchange(pair.signed(token.header(), token.claims())).status())
                .isEqualTo(200);
    }

    @Test
    void theOptionIsToldAndRotated() {
        Reply one = api.get("/v2/credentials/" + signer.id(), adminToken());
        assertThat(one.body().get("impersonate").asBoolean()).isTrue();
        TestServer.Client plain = created("plain at first", false);
        assertThat(api.get("/v2/credentials/" + plain.id(), adminToken())
                        .body()
                        .get("impersonate")
                        .asBoolean())
                .isFalse();
        Reply rotated = api.post("/v2/credentials/" + plain.id() + "/secrets", adminToken(), "{\"impersonate\":true}");
        String signed =
                SubjectToken.of(plain.id(), MIA, server.clock().instant()).signed(rotated.text("clientSecret"));
        assertThat(exchange(signed).status()).isEqualTo(200);
        assertThat(api.get("/v2/credentials", adminToken())
                        .body()
                        .get("entries")
                        .valueStream()
                        .filter(each -> each.path("impersonate").asBoolean())
                        .map(each -> each.path("clientId").asString("")))
                .contains(signer.id(), plain.id());
    }

    @Test
    void theMetadataListsTheGrant() {
        Reply reply = api.send(api.to("/.well-known/oauth-authorization-server"));
        assertThat(reply.body().get("grant_types_supported").valueStream().map(each -> each.asString()))
                .containsExactly("client_credentials", "refresh_token", GRANT);
    }
}
