package dev.signet.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class BareProviderTest {

    @Test
    void vouchesForItsPersonWithTheNonceThatWasAsked() throws Exception {
        Loopback loopback = new Loopback();
        try (BareProvider provider =
                BareProvider.start("ada@bench.example", () -> Instant.parse("2030-01-01T00:00:00Z"))) {
            URI issuer = provider.issuer();
            JsonNode metadata = loopback.jsonBody(Loopback.to(issuer.resolve("/.well-known/openid-configuration"))
                    .build());
            URI back = new Visitor()
                    .led(issuer.resolve("/authorize?nonce=n1&state=s1&redirect_uri=http%3A%2F%2Fhere%2Fback"), 302);
            String code =
                    back.getQuery().substring("code=".length(), back.getQuery().indexOf('&'));
            JsonNode tokens = loopback.jsonBody(Loopback.form(issuer.resolve("/token"), "code=" + code));
            SignedJWT token = SignedJWT.parse(tokens.path("id_token").asString());
            JWKSet keys =
                    JWKSet.load(URI.create(metadata.path("jwks_uri").asString()).toURL());

            assertThat(back.toString()).startsWith("http://here/back?code=").endsWith("&state=s1");
            assertThat(token.verify(new RSASSAVerifier(keys.getKeys().getFirst().toRSAKey())))
                    .isTrue();
            assertThat(token.getJWTClaimsSet().getStringClaim("nonce")).isEqualTo("n1");
            assertThat(token.getJWTClaimsSet().getStringClaim("email")).isEqualTo("ada@bench.example");
        }
    }
}
