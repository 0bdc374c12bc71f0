package dev.signet.credentials;

import dev.signet.secrets.KeyAlgorithm;
import dev.signet.secrets.UntrustedAssertion;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Which registered keys are tried now with what a client signed: at most [#MOST], since every trial costs. Keys that
/// were given come before those of key sets, so that a long set keeps no other key from its turn.
final class TriedKeys {
    /// The most keys that are tried.
    static final int MOST = 5;

    private final List<StoredKey.Single> singles;

    TriedKeys(List<StoredKey> keys, Instant now) {
        this.singles = Stream.concat(
                        keys.stream().filter(StoredKey::isGivenOne),
                        keys.stream().filter(key -> !key.isGivenOne() && key.isGoodAt(now)))
                .flatMap(key -> key.publicKeys().stream().map(each -> new StoredKey.Single(key.id(), each)))
                .toList();
    }

    /// Those that the assertion may have been signed with. Its `kid` is `<clientId>.<keyId>` for one key or key set,
    /// the client id or absent for all, or else the name a key has in the key set of its owner.
    List<StoredKey.Single> of(UntrustedAssertion assertion) {
        return singles.stream()
                .filter(single -> assertion.fits(single.publicKey()))
                .filter(assertion.keyIdHint().map(TriedKeys::named).orElse(any -> true))
                .limit(MOST)
                .toList();
    }

    /// Those that a ticket may have been signed with: of each algorithm at most [#MOST], of which a ticket tries those
    /// of its own only.
    List<StoredKey.Single> of(KeyHint hint) {
        return Arrays.stream(KeyAlgorithm.values())
                .flatMap(algorithm -> singles.stream()
                        .filter(single -> single.publicKey().algorithm() == algorithm)
                        .filter(fits(hint))
                        .limit(MOST))
                .toList();
    }

    private static Predicate<StoredKey.Single> fits(KeyHint hint) {
        return single -> hint.key().isEmpty() || hint.key().equals(Optional.of(single.id()));
    }

    private static Predicate<StoredKey.Single> named(String keyId) {
        return KeyHint.parse(keyId)
                .map(TriedKeys::fits)
                .orElse(single -> single.publicKey().keyId().equals(Optional.of(keyId)));
    }
}
