package dev.signet.credentials;

import static dev.signet.credentials.KeySetsWorld.newPath;
import static dev.signet.credentials.KeysWorld.HERE;
import static dev.signet.credentials.KeysWorld.done;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.base.ClientId;
import dev.signet.credentials.KeysWorld.Client;
import dev.signet.secrets.KeyAlgorithm;
import dev.signet.secrets.KeyPairOfAHost;
import dev.signet.secrets.VerifyingKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Which keys of a long set are tried with a ticket, or a subject token.
class TriedKeysTest {
    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");

    private static List<KeyPairOfAHost> es256(int count) {
        return Stream.generate(KeyPairOfAHost::es256).limit(count).toList();
    }

    private static List<StoredKey.Single> tried(List<KeyPairOfAHost> pairs) {
        UUID id = UUID.randomUUID();
        List<VerifyingKey> keys = pairs.stream().map(KeyPairOfAHost::registered).toList();
        KeyHint hint = new KeyHint(new ClientId("0".repeat(64)), Optional.of(id));
        return new TriedKeys(List.of(new StoredKey(id, keys, Instant.MAX)), NOW).of(hint);
    }

    @Test
    void countsTheKeysOfEachAlgorithmByThemselves() {
        KeyPairOfAHost last = KeyPairOfAHost.ed25519();
        List<KeyPairOfAHost> pairs = Stream.concat(es256(TriedKeys.MOST + 2).stream(), Stream.of(last))
                .toList();
        List<StoredKey.Single> tried = tried(pairs);
        assertThat(tried)
                .filteredOn(single -> single.publicKey().algorithm() == KeyAlgorithm.ES256)
                .hasSize(TriedKeys.MOST);
        assertThat(tried)
                .filteredOn(single -> single.publicKey().algorithm() == KeyAlgorithm.EDDSA)
                .hasSize(1);
    }

    @Test
    void aSubjectTokenIsTriedWithTheKeysOfItsOwnAlgorithm() {
        try (KeySetsWorld sets = new KeySetsWorld()) {
            Client client = sets.world.client();
            KeyPairOfAHost last = KeyPairOfAHost.ed25519();
            sets.host.publishes(Stream.concat(es256(TriedKeys.MOST + 2).stream(), Stream.of(last))
                    .toArray(KeyPairOfAHost[]::new));
            done(sets.add(client.id(), newPath()));
            sets.world.member("mia@example.com", "View");
            assertThat(exchange(sets.world, client, last)).isInstanceOf(ExchangeOutcome.Granted.class);
            assertThat(exchange(sets.world, client, KeyPairOfAHost.ed25519()))
                    .isEqualTo(new ExchangeOutcome.Refused(ExchangeOutcome.Why.SUBJECT_FORGED));
        }
    }

    private static ExchangeOutcome exchange(KeysWorld world, Client client, KeyPairOfAHost pair) {
        Map<String, Object> claims = SubjectToken.of(client.id().value(), "mia@example.com", world.clock.instant())
                .claims();
        String subject =
                pair.signed(Map.of("alg", pair.algorithm(), "kid", client.id().value()), claims);
        return world.tokens
                .exchange()
                .exchange(new ExchangeToken.Ask(world.pair(client).accessToken(), subject), HERE);
    }
}
