package dev.signet.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.base.Json;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeySetTest {
    private static final KeyPairOfAHost ES256 = KeyPairOfAHost.es256();
    private static final KeyPairOfAHost ED25519 = KeyPairOfAHost.ed25519();
    private static final KeyPairOfAHost RS256 = KeyPairOfAHost.rs256();

    @Test
    void takesTheKeysItCanUseInTheirOrder() {
        KeySet set = read(List.of(RS256.jwk(), with(ES256, "kid", "first"), ED25519.jwk()));
        assertThat(set.keys())
                .extracting(VerifyingKey::algorithm)
                .containsExactly(KeyAlgorithm.RS256, KeyAlgorithm.ES256, KeyAlgorithm.EDDSA);
        assertThat(set.keys().get(1).keyId()).isEqualTo(Optional.of("first"));
        assertThat(set.skipped()).isEmpty();
    }

    @Test
    void passesOverWhatItCannotUse() {
        KeySet set = read(List.of(
                with(ES256, "crv", "P-384"),
                KeyPairOfAHost.rsa(1_024).jwk(),
                with(RS256, "use", "enc"),
                Map.of("kty", "PQ"),
                "text",
                ED25519.jwk()));
        assertThat(set.keys()).extracting(VerifyingKey::algorithm).containsExactly(KeyAlgorithm.EDDSA);
        assertThat(set.skipped())
                .containsExactly(
                        JwkFlaw.OTHER_TYPE,
                        JwkFlaw.WEAK_RSA,
                        JwkFlaw.NOT_FOR_SIGNATURES,
                        JwkFlaw.OTHER_TYPE,
                        JwkFlaw.NOT_A_KEY);
    }

    @Test
    void refusesTheWholeForAPrivateOrSharedKey() {
        for (String member : List.of("d", "p", "q", "dp", "dq", "qi", "oth")) {
            assertThat(flaw(List.of(ED25519.jwk(), with(RS256, member, "AQAB"))))
                    .isEqualTo(KeySetFlaw.PRIVATE_KEY);
        }
        Map<String, Object> encrypting = with(RS256, "d", "AQAB");
        encrypting.put("use", "enc");
        assertThat(flaw(List.of(ED25519.jwk(), encrypting))).isEqualTo(KeySetFlaw.PRIVATE_KEY);
        assertThat(flaw(List.of("-----BEGIN PRIVATE KEY-----"))).isEqualTo(KeySetFlaw.PRIVATE_KEY);
        assertThat(flaw(List.of(ED25519.jwk(), Map.of("kty", "oct", "k", "AQAB"))))
                .isEqualTo(KeySetFlaw.SYMMETRIC_KEY);
    }

    @Test
    void takesTwentyKeysAndNotTwentyOne() {
        assertThat(read(Collections.nCopies(KeySet.MOST, ED25519.jwk())).keys()).hasSize(KeySet.MOST);
        assertThat(flaw(Collections.nCopies(KeySet.MOST + 1, ED25519.jwk()))).isEqualTo(KeySetFlaw.TOO_MANY_KEYS);
        assertThat(read(List.of()).keys()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>",
                "[]",
                "{}",
                "null",
                "{\"keys\":{}}",
                "{\"keys\":\"\"}",
                "{\"keys\":[],\"keys\":[]}",
                "{\"keys\":[]} x",
                "-----BEGIN PRIVATE KEY-----"
            })
    void refusesWhatIsNoSet(String text) {
        assertThat(outcome(text)).isEqualTo(new KeySetOutcome.Refused(KeySetFlaw.NOT_A_SET));
    }

    @Test
    void keepsNoNameThatTheDatabaseCannotHold() {
        for (String kid : List.of("a\\u0000", "\\ud800", "x".repeat(256))) {
            String jwk = Json.text(with(ES256, "kid", "KID")).replace("KID", kid);
            if (!(outcome("{\"keys\":[" + jwk + "]}") instanceof KeySetOutcome.Read(KeySet set))) {
                throw new AssertionError(kid);
            }
            assertThat(set.keys().getFirst().keyId()).isEmpty();
        }
    }

    @Property
    void neverThrowsWhateverTheBytes(@ForAll byte[] bytes) {
        assertThat(KeySet.read(bytes)).isNotNull();
        byte[] around =
                ("{\"keys\":[" + new String(bytes, StandardCharsets.UTF_8) + "]}").getBytes(StandardCharsets.UTF_8);
        assertThat(KeySet.read(around)).isNotNull();
    }

    @Property
    void neverThrowsWhateverTheMembers(@ForAll String member, @ForAll String value) {
        assertThat(outcome(Json.text(Map.of("keys", List.of(with(ES256, member, value), value)))))
                .isNotNull();
    }

    private static Map<String, Object> with(KeyPairOfAHost pair, String member, Object value) {
        Map<String, Object> jwk = new HashMap<>(pair.jwk());
        jwk.put(member, value);
        return jwk;
    }

    private static KeySetOutcome outcome(String text) {
        return KeySet.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static KeySet read(List<?> entries) {
        if (outcome(Json.text(Map.of("keys", entries))) instanceof KeySetOutcome.Read(KeySet set)) return set;
        throw new AssertionError("refused");
    }

    private static KeySetFlaw flaw(List<?> entries) {
        if (outcome(Json.text(Map.of("keys", entries))) instanceof KeySetOutcome.Refused(KeySetFlaw flaw)) return flaw;
        throw new AssertionError("read");
    }
}
