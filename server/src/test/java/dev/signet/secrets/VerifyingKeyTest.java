package dev.signet.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.base.Json;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VerifyingKeyTest {
    private static final KeyPairOfAHost ES256 = KeyPairOfAHost.es256();
    private static final KeyPairOfAHost ED25519 = KeyPairOfAHost.ed25519();
    private static final KeyPairOfAHost RS256 = KeyPairOfAHost.rs256();

    static List<KeyPairOfAHost> pairs() {
        return List.of(ES256, ED25519, RS256);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void verifiesATicketOfItsOwnPairOnly(KeyPairOfAHost pair) {
        UntrustedTicket ticket = ticket(pair, pair.algorithm());
        assertThat(ticket.verify(List.of(key(pair)))).isInstanceOf(TicketVerdict.Signed.class);
        for (KeyPairOfAHost other : List.of(KeyPairOfAHost.es256(), KeyPairOfAHost.ed25519(), KeyPairOfAHost.rs256())) {
            assertThat(ticket.verify(List.of(key(other)))).isInstanceOf(TicketVerdict.Refused.class);
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void theAlgorithmIsTheKeysAndNotTheHeaders(KeyPairOfAHost pair) {
        for (String named : List.of("none", "HS256", "ES384", "PS256", "Ed25519", "es256")) {
            assertThat(ticket(pair, named).verify(List.of(key(pair))))
                    .isEqualTo(new TicketVerdict.Refused(TicketVerdict.Why.OTHER_ALGORITHM));
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void aPublicKeyIsNeverTheSecretOfAnHmac(KeyPairOfAHost pair) {
        for (String publicText : List.of(
                pair.registered().jwk(),
                Json.text(pair.jwk()),
                pair.registered().thumbprint())) {
            String input = encoded("{\"alg\":\"HS256\"}") + "." + encoded("{}");
            byte[] mac = new HmacSha256(publicText.getBytes(StandardCharsets.UTF_8))
                    .of(input.getBytes(StandardCharsets.US_ASCII));
            UntrustedTicket forged =
                    UntrustedTicket.parse(input + "." + Base64Url.encode(mac)).orElseThrow();
            TicketKey secret = TicketKey.of(Secret.ofText("another"));
            assertThat(forged.verify(List.of(key(pair)))).isInstanceOf(TicketVerdict.Refused.class);
            assertThat(forged.verify(List.of(secret, key(pair))))
                    .isEqualTo(new TicketVerdict.Refused(TicketVerdict.Why.FORGED));
        }
    }

    @Test
    void hasTheThumbprintOfRfc7638() {
        String n = "0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXj"
                + "BZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs"
                + "8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-"
                + "G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw";
        assertThat(read(Map.of("kty", "RSA", "n", n, "e", "AQAB", "alg", "RS256", "kid", "2011-04-29"))
                        .orElseThrow()
                        .thumbprint())
                .isEqualTo("NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs");
    }

    @Test
    void isTheSameAfterItWasKept() {
        for (KeyPairOfAHost pair : pairs()) {
            VerifyingKey key = pair.registered();
            VerifyingKey again = VerifyingKey.kept(key.jwk());
            assertThat(again.thumbprint()).isEqualTo(key.thumbprint());
            assertThat(again.jwk()).isEqualTo(key.jwk());
        }
    }

    @Test
    void refusesPrivateKeysWhateverTheirType() {
        for (KeyPairOfAHost pair : pairs()) {
            for (String member : List.of("d", "p", "q", "dp", "dq", "qi", "oth")) {
                assertThat(flaw(with(pair, member, "AQAB"))).isEqualTo(JwkFlaw.PRIVATE_KEY);
            }
        }
        assertThat(VerifyingKey.read(Json.parse("\"-----BEGIN PRIVATE KEY-----\"".getBytes(StandardCharsets.UTF_8))
                        .orElseThrow()))
                .isEqualTo(new JwkOutcome.Refused(JwkFlaw.PRIVATE_KEY));
    }

    @Test
    void refusesSharedSecretsAndOtherTypesAndCurves() {
        assertThat(flaw(Map.of("kty", "oct", "k", "AQAB"))).isEqualTo(JwkFlaw.SYMMETRIC_KEY);
        assertThat(flaw(with(ES256, "crv", "P-384"))).isEqualTo(JwkFlaw.OTHER_TYPE);
        assertThat(flaw(with(ES256, "crv", "secp256k1"))).isEqualTo(JwkFlaw.OTHER_TYPE);
        assertThat(flaw(with(ED25519, "crv", "X25519"))).isEqualTo(JwkFlaw.OTHER_TYPE);
        assertThat(flaw(with(ED25519, "crv", "Ed448"))).isEqualTo(JwkFlaw.OTHER_TYPE);
        assertThat(flaw(Map.of("kid", "a"))).isEqualTo(JwkFlaw.NOT_A_KEY);
    }

    @Test
    void refusesPointsThatAreOnNoCurve() {
        assertThat(flaw(with(ES256, "x", KeyPairOfAHost.es256().x()))).isEqualTo(JwkFlaw.NOT_A_POINT);
        assertThat(flaw(with(ES256, "x", "AQAB"))).isEqualTo(JwkFlaw.NOT_A_KEY);
        byte[] one = new byte[32];
        one[0] = 1;
        assertThat(flaw(with(ED25519, "x", Base64Url.encode(one)))).isEqualTo(JwkFlaw.NOT_A_POINT);
        assertThat(flaw(with(ED25519, "x", Base64Url.encode(new byte[32])))).isEqualTo(JwkFlaw.NOT_A_POINT);
    }

    @Test
    void refusesWeakRsa() {
        assertThat(flaw(KeyPairOfAHost.rsa(1_024).jwk())).isEqualTo(JwkFlaw.WEAK_RSA);
        assertThat(flaw(with(RS256, "e", "AQ"))).isEqualTo(JwkFlaw.WEAK_RSA);
        assertThat(flaw(with(RS256, "e", "Ag"))).isEqualTo(JwkFlaw.WEAK_RSA);
        assertThat(flaw(with(RS256, "n", Base64Url.encode(RandomText.bytes(1_025)))))
                .isEqualTo(JwkFlaw.WEAK_RSA);
    }

    @Test
    void refusesKeysForSomethingElse() {
        assertThat(flaw(with(ES256, "alg", "ES384"))).isEqualTo(JwkFlaw.OTHER_ALGORITHM);
        assertThat(flaw(with(RS256, "alg", "PS256"))).isEqualTo(JwkFlaw.OTHER_ALGORITHM);
        assertThat(flaw(with(RS256, "use", "enc"))).isEqualTo(JwkFlaw.NOT_FOR_SIGNATURES);
        assertThat(flaw(with(RS256, "key_ops", List.of("encrypt")))).isEqualTo(JwkFlaw.NOT_FOR_SIGNATURES);
        assertThat(read(with(RS256, "key_ops", List.of("verify")))).isPresent();
    }

    @Test
    void refusesSignaturesOfAnotherForm() {
        UntrustedTicket ticket = ticket(ES256, "ES256");
        assertThat(ticket.verify(List.of(key(ES256)))).isInstanceOf(TicketVerdict.Signed.class);
        String input = encoded("{\"alg\":\"ES256\"}") + "." + encoded("{}");
        for (int length : List.of(0, 1, 63, 64, 65, 70, 128)) {
            String zeros = input + "." + Base64Url.encode(new byte[length]);
            assertThat(UntrustedTicket.parse(zeros).orElseThrow().verify(List.of(key(ES256))))
                    .isEqualTo(new TicketVerdict.Refused(TicketVerdict.Why.FORGED));
        }
    }

    @Property
    void neverThrowsWhateverTheMembers(@ForAll String type, @ForAll String curve, @ForAll byte[] x, @ForAll byte[] y) {
        for (String kty : List.of(type, "EC", "OKP", "RSA")) {
            for (String crv : List.of(curve, "P-256", "Ed25519")) {
                VerifyingKey.read(KeyPairOfAHost.tree(Map.of(
                        "kty", kty,
                        "crv", crv,
                        "x", Base64Url.encode(x),
                        "y", Base64Url.encode(y),
                        "n", Base64Url.encode(x),
                        "e", Base64Url.encode(y))));
            }
        }
    }

    private static Map<String, Object> with(KeyPairOfAHost pair, String member, Object value) {
        Map<String, Object> jwk = new HashMap<>(pair.jwk());
        jwk.put(member, value);
        return jwk;
    }

    private static JwkFlaw flaw(Map<String, ?> jwk) {
        if (VerifyingKey.read(KeyPairOfAHost.tree(jwk)) instanceof JwkOutcome.Refused(JwkFlaw flaw)) return flaw;
        throw new AssertionError("read");
    }

    private static Optional<VerifyingKey> read(Map<String, ?> jwk) {
        return VerifyingKey.read(KeyPairOfAHost.tree(jwk)) instanceof JwkOutcome.Read(VerifyingKey key)
                ? Optional.of(key)
                : Optional.empty();
    }

    private static TicketKey key(KeyPairOfAHost pair) {
        return TicketKey.of(pair.registered(), UUID.randomUUID());
    }

    private static UntrustedTicket ticket(KeyPairOfAHost pair, String algorithm) {
        return UntrustedTicket.parse(pair.signed(Map.of("alg", algorithm), Map.of("sub", "a")))
                .orElseThrow();
    }

    private static String encoded(String text) {
        return Base64Url.encode(text.getBytes(StandardCharsets.UTF_8));
    }
}
