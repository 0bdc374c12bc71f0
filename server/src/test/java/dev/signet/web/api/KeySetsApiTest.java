package dev.signet.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.base.Json;
import dev.signet.credentials.KeySetHost;
import dev.signet.secrets.KeyPairOfAHost;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Key sets by the API, from a URL to a token got with one of their keys.
class KeySetsApiTest extends ApiTest {
    private static final String ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static final KeyPairOfAHost PAIR = KeyPairOfAHost.es256();

    private final KeySetHost host = new KeySetHost();

    @AfterAll
    void unpublish() {
        host.close();
    }

    @Test
    void aCredentialWithoutASecretGetsATokenWithAKeyOfItsSet() {
        host.publishes(PAIR, KeyPairOfAHost.ed25519());
        String client = bare();
        ApiClient.Reply registered = register(client, Map.of("name", "set", "jwksUrl", newUrl()));
        assertThat(registered.status()).isEqualTo(200);
        String key = registered.text("keyId");
        for (String kid : List.of(client, client + "." + key)) {
            ApiClient.Reply granted = api.form(form(client, assertion(PAIR, client, kid)));
            assertThat(granted.status()).isEqualTo(200);
            assertThat(api.whoami(granted.text("access_token")).status()).isEqualTo(200);
        }
        assertThat(api.form(form(client, assertion(KeyPairOfAHost.es256(), client, client)))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void aSetIsListedAndReadAndRemovedOnlyWithAnotherKeyBesideIt() {
        host.publishes(List.of(PAIR.jwk(), Map.of("kty", "EC", "crv", "P-521")));
        String client = bare();
        String url = newUrl();
        String key = register(client, Map.of("name", "set", "jwksUrl", url)).text("keyId");
        JsonNode listed =
                api.get(keys(client), adminToken()).body().path("entries").path(0);
        JsonNode read = api.get(keys(client) + "/" + key, adminToken()).body();
        for (JsonNode entry : List.of(listed, read)) {
            assertThat(entry.path("keyId").asString()).isEqualTo(key);
            assertThat(entry.path("kind").asString()).isEqualTo("jwks");
            assertThat(entry.path("jwksUrl").asString()).isEqualTo(url);
            assertThat(entry.path("keysFound").asInt()).isEqualTo(1);
            assertThat(entry.path("keysSkipped").asInt()).isEqualTo(1);
            assertThat(entry.path("lastFetchedAt").isString()).isTrue();
            assertThat(entry.path("lastError").isNull()).isTrue();
            assertThat(entry.path("algorithm").isNull()).isTrue();
            assertThat(entry.path("thumbprint").isNull()).isTrue();
            assertThat(entry.has("jwk")).isFalse();
        }
        assertThat(api.delete(keys(client) + "/" + key, adminToken()).status()).isEqualTo(400);
        register(client, Map.of("name", "key", "jwk", PAIR.jwk()));
        assertThat(api.delete(keys(client) + "/" + key, adminToken()).status()).isEqualTo(200);
    }

    @Test
    void takesAKeyOrAUrlAndNeverBothOrNone() {
        String client = bare();
        ApiClient.Reply none = register(client, Map.of("name", "none"));
        assertThat(none.status()).isEqualTo(400);
        assertThat(none.body().path("violations").size()).isEqualTo(1);
        assertThat(none.text("message")).isEqualTo("jwk: Give a public key as jwk, or a jwksUrl.");
        ApiClient.Reply both = register(client, Map.of("name", "both", "jwk", PAIR.jwk(), "jwksUrl", newUrl()));
        assertThat(both.status()).isEqualTo(400);
        assertThat(both.body().path("violations").size()).isEqualTo(1);
        assertThat(both.text("message")).isEqualTo("jwksUrl: Give jwk or jwksUrl, not both.");
    }

    @Test
    void saysWhatIsWrongWithAUrlAndKeepsNothing() {
        String client = bare();
        Map<String, String> secret = new HashMap<>(PAIR.jwk());
        secret.put("d", "cHJpdmF0ZS1wYXJ0");
        host.publishes(List.of(secret));
        for (String url : List.of("https://me:secret@127.0.0.1/jwks", "not a url", "https://10.0.0.1/jwks", newUrl())) {
            ApiClient.Reply refused = register(client, Map.of("name", "set", "jwksUrl", url));
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.text("message")).startsWith("jwksUrl: ");
            assertThat(Json.text(refused.body())).doesNotContain("cHJpdmF0").doesNotContain("me:secret");
        }
        assertThat(api.get(keys(client), adminToken()).body().path("total").asInt())
                .isZero();
    }

    private static String keys(String client) {
        return "/v2/credentials/" + client + "/keys";
    }

    private String newUrl() {
        return host.url(UUID.randomUUID().toString());
    }

    private ApiClient.Reply register(String client, Map<String, ?> body) {
        return api.post(keys(client), adminToken(), Json.text(body));
    }

    private String bare() {
        return api.post(
                        "/v2/credentials",
                        adminToken(),
                        Json.text(Map.of(
                                "ownerId",
                                server.adminId().value(),
                                "name",
                                "bare " + UUID.randomUUID(),
                                "withoutSecret",
                                true)))
                .text("clientId");
    }

    private String assertion(KeyPairOfAHost pair, String client, String kid) {
        String issuer = api.send(
                        api.to("/.well-known/oauth-authorization-server").GET())
                .text("issuer");
        return pair.signed(
                Map.of("alg", pair.algorithm(), "kid", kid),
                Map.of(
                        "iss",
                        client,
                        "sub",
                        client,
                        "aud",
                        issuer,
                        "exp",
                        server.clock().instant().getEpochSecond() + 60,
                        "jti",
                        UUID.randomUUID().toString()));
    }

    private static Map<String, String> form(String client, String assertion) {
        return Map.of(
                "grant_type", "client_credentials",
                "client_id", client,
                "client_assertion_type", ASSERTION_TYPE,
                "client_assertion", assertion);
    }
}
