package dev.signet.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.base.Json;
import dev.signet.secrets.KeyPairOfAHost;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Registered keys by the API, from registration to a token got with one.
class CredentialKeysApiTest extends ApiTest {
    private static final String ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static final KeyPairOfAHost PAIR = KeyPairOfAHost.es256();

    @Test
    void aCredentialWithoutASecretGetsATokenWithItsKey() {
        String client = bare();
        String key = registered(client, PAIR.jwk()).text("keyId");
        Map<String, String> form = form(client, assertion(client, issuer()));
        ApiClient.Reply granted = api.form(form);
        assertThat(granted.status()).isEqualTo(200);
        assertThat(granted.text("access_token")).isNotEmpty();
        ApiClient.Reply again = api.form(form);
        assertThat(again.status()).isEqualTo(401);
        assertThat(again.text("error")).isEqualTo("invalid_client");
        assertThat(again.text("message")).contains("used before");
        assertThat(api.form(form(client, assertion(client, issuer() + "/v2/auth/token")))
                        .status())
                .isEqualTo(200);
        assertThat(get("/v2/credentials/" + client + "/keys/" + key)
                        .body()
                        .path("jwk")
                        .path("kty")
                        .asString())
                .isEqualTo("EC");
    }

    @Test
    void keysAreListedReadAndRemoved() {
        String client = bare();
        String key = registered(client, PAIR.jwk()).text("keyId");
        JsonNode entry = get("/v2/credentials/" + client + "/keys")
                .body()
                .path("entries")
                .path(0);
        assertThat(entry.path("keyId").asString()).isEqualTo(key);
        assertThat(entry.path("kind").asString()).isEqualTo("jwk");
        assertThat(entry.path("algorithm").asString()).isEqualTo("ES256");
        assertThat(entry.path("thumbprint").asString())
                .isEqualTo(PAIR.registered().thumbprint());
        assertThat(entry.path("jwksUrl").isNull()).isTrue();
        assertThat(entry.path("lastUsedAt").isNull()).isTrue();
        assertThat(entry.has("jwk")).isFalse();
        ApiClient.Reply last =
                authorized(api.to("/v2/credentials/" + client + "/keys/" + key).DELETE());
        assertThat(last.status()).isEqualTo(400);
        assertThat(last.text("message")).contains("only key");
        registered(client, KeyPairOfAHost.ed25519().jwk());
        ApiClient.Reply removed =
                authorized(api.to("/v2/credentials/" + client + "/keys/" + key).DELETE());
        assertThat(removed.status()).isEqualTo(200);
        assertThat(get("/v2/credentials/" + client + "/keys/" + key).status()).isEqualTo(404);
        assertThat(get("/v2/credentials/" + client + "/keys/nonsense").status()).isEqualTo(404);
        assertThat(api.form(form(client, assertion(client, issuer()))).status()).isEqualTo(401);
    }

    @Test
    void aPrivateKeyIsRefusedAndNeitherKeptNorRepeated() {
        String client = bare();
        Map<String, String> secret = new HashMap<>(PAIR.jwk());
        secret.put("d", "cHJpdmF0ZS1wYXJ0LW9mLXRoZS1rZXktMTIzNDU2Nzg");
        ApiClient.Reply refused = registered(client, secret);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("message")).contains("private key");
        assertThat(Json.text(refused.body())).doesNotContain("cHJpdmF0ZS1w");
        assertThat(get("/v2/credentials/" + client + "/keys")
                        .body()
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    void weakKeysAndWrongCurvesAreRefused() {
        String client = bare();
        Map<String, String> curve = new HashMap<>(PAIR.jwk());
        curve.put("crv", "P-384");
        assertThat(registered(client, curve).status()).isEqualTo(400);
        assertThat(registered(client, KeyPairOfAHost.rsa(1_024).jwk()).text("message"))
                .contains("2048");
    }

    @Test
    void anAssertionIsSentAloneAndWithItsType() {
        String client = bare();
        Map<String, String> both = new HashMap<>(form(client, assertion(client, issuer())));
        both.put("client_secret", "x");
        assertThat(api.form(both).status()).isEqualTo(400);
        Map<String, String> untyped = new HashMap<>(form(client, assertion(client, issuer())));
        untyped.put("client_assertion_type", "other");
        assertThat(api.form(untyped).status()).isEqualTo(400);
        Map<String, String> other = new HashMap<>(form(client, assertion(client, issuer())));
        other.put("client_id", "0".repeat(64));
        assertThat(api.form(other).status()).isEqualTo(400);
        assertThat(api.form(form(client, "no.token")).status()).isEqualTo(400);
    }

    @Test
    void strangersLearnNothingOfWhichClientsThereAre() {
        String client = bare();
        String nobody = "0".repeat(64);
        ApiClient.Reply known = api.form(form(client, assertion(client, issuer())));
        ApiClient.Reply unknown = api.form(form(nobody, assertion(nobody, issuer())));
        assertThat(known.status()).isEqualTo(401);
        assertThat(unknown.status()).isEqualTo(401);
        assertThat(unknown.text("message")).isEqualTo(known.text("message"));
    }

    @Test
    void theMetadataTellOfIt() {
        JsonNode metadata = api.send(
                        api.to("/.well-known/oauth-authorization-server").GET())
                .body();
        assertThat(metadata.path("token_endpoint_auth_methods_supported")
                        .valueStream()
                        .map(JsonNode::asString))
                .contains("private_key_jwt");
        assertThat(metadata.path("token_endpoint_auth_signing_alg_values_supported")
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactly("ES256", "EdDSA", "RS256");
    }

    private String issuer() {
        return api.send(api.to("/.well-known/oauth-authorization-server").GET()).text("issuer");
    }

    private String bare() {
        ApiClient.Reply reply = post(
                "/v2/credentials",
                Map.of(
                        "ownerId",
                        server.adminId().value(),
                        "name",
                        "bare " + UUID.randomUUID(),
                        "withoutSecret",
                        true));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body().has("clientSecret")).isFalse();
        return reply.text("clientId");
    }

    private ApiClient.Reply registered(String client, Map<String, String> jwk) {
        return post("/v2/credentials/" + client + "/keys", Map.of("name", "backend", "jwk", jwk));
    }

    private String assertion(String client, String audience) {
        return PAIR.signed(
                Map.of("alg", "ES256", "kid", client),
                Map.of(
                        "iss",
                        client,
                        "sub",
                        client,
                        "aud",
                        List.of(audience),
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

    private ApiClient.Reply post(String path, Object body) {
        return authorized(
                api.to(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(Json.text(body))));
    }

    private ApiClient.Reply get(String path) {
        return authorized(api.to(path).GET());
    }

    private ApiClient.Reply authorized(HttpRequest.Builder request) {
        return api.send(request.header("Authorization", "Bearer " + adminToken()));
    }
}
