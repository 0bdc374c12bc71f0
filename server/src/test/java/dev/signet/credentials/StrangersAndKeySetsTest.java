package dev.signet.credentials;

import static dev.signet.credentials.KeySetsWorld.newPath;
import static dev.signet.credentials.KeysWorld.HERE;
import static dev.signet.credentials.KeysWorld.done;
import static dev.signet.credentials.KeysWorld.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.base.ClientId;
import dev.signet.credentials.TokenOutcome.Why;
import dev.signet.secrets.KeyPairOfAHost;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What strangers try with a client that has a key set: they can read it like everybody.
class StrangersAndKeySetsTest {
    private static final KeyPairOfAHost OURS = KeyPairOfAHost.es256();
    private static final KeyPairOfAHost THEIRS = KeyPairOfAHost.ed25519();

    private final KeySetsWorld sets = new KeySetsWorld();
    private final KeysWorld world = sets.world;
    private final ClientId client = world.client().id();

    @AfterEach
    void close() {
        sets.close();
    }

    @Test
    void nothingAStrangerSendsCausesAFetch() {
        UUID key = register(OURS);
        int before = sets.host.asked();
        world.clock.advance(RefreshKeySets.EVERY.multipliedBy(3));
        for (String kid : List.of(client.value(), client + "." + key, "unknown", sets.host.url("attack"))) {
            assertRefused(sets.issue(THEIRS, client, kid));
        }
        Map<String, Object> header = Map.of(
                "alg",
                THEIRS.algorithm(),
                "kid",
                UUID.randomUUID().toString(),
                "jku",
                sets.host.url("attack"),
                "x5u",
                sets.host.url("attack"));
        assertRefused(world.tokens.issue().issue(KeySetsWorld.proof(THEIRS.signed(header, sets.claims(client))), HERE));
        assertThat(sets.host.asked()).isEqualTo(before);
    }

    @Test
    void aPublicKeyOfTheSetIsNoSharedSecret() {
        register(OURS);
        for (String text : List.of(OURS.registered().jwk(), OURS.registered().thumbprint())) {
            String signed = OURS.signed(Map.of("alg", "HS256", "kid", client.value()), sets.claims(client));
            String input = signed.substring(0, signed.lastIndexOf('.'));
            assertRefused(world.tokens.issue().issue(KeySetsWorld.proof(input + "." + hmac(text, input)), HERE));
        }
    }

    private UUID register(KeyPairOfAHost pair) {
        sets.host.publishes(pair);
        return done(sets.add(client, newPath()));
    }

    private static String hmac(String key, String input) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(input.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void assertRefused(TokenOutcome outcome) {
        assertThat(outcome).isEqualTo(refused(Why.WRONG_ASSERTION));
    }
}
