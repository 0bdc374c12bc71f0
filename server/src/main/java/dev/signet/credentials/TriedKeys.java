package dev.signet.credentials;

import dev.signet.secrets.UntrustedAssertion;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Which registered keys are tried with what a client signed: at most [#MOST], since every trial costs.
final class TriedKeys {
    /// The most keys that are tried.
    static final int MOST = 5;

    private TriedKeys() {}

    /// Those that the assertion may have been signed with. Its `kid` is `<clientId>.<keyId>` for one key, the
    /// client id or absent for all, or else the name a key has in the key set of its owner.
    static List<StoredKey.Single> of(List<StoredKey> keys, UntrustedAssertion assertion) {
        return singles(keys)
                .filter(single -> assertion.fits(single.publicKey()))
                .filter(assertion.keyIdHint().map(TriedKeys::named).orElse(any -> true))
                .limit(MOST)
                .toList();
    }

    /// Those that a ticket may have been signed with.
    static List<StoredKey.Single> of(List<StoredKey> keys, KeyHint hint) {
        return singles(keys)
                .filter(single -> hint.key().isEmpty() || hint.key().equals(Optional.of(single.id())))
                .limit(MOST)
                .toList();
    }

    private static Predicate<StoredKey.Single> named(String keyId) {
        return KeyHint.parse(keyId)
                .<Predicate<StoredKey.Single>>map(
                        hint -> single -> hint.key().isEmpty() || hint.key().equals(Optional.of(single.id())))
                .orElse(single -> single.publicKey().keyId().equals(Optional.of(keyId)));
    }

    private static Stream<StoredKey.Single> singles(List<StoredKey> keys) {
        return keys.stream()
                .flatMap(key -> key.publicKeys().stream().map(each -> new StoredKey.Single(key.id(), each)));
    }
}
