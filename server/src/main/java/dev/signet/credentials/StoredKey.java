package dev.signet.credentials;

import dev.signet.secrets.VerifyingKey;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A registered key as it verifies: one public key, or those that were last found at a URL.
/// The latter are good until it has not been fetched for too long; [Instant#MAX] for the former.
record StoredKey(UUID id, List<VerifyingKey> publicKeys, Instant goodUntil) {
    StoredKey {
        publicKeys = List.copyOf(publicKeys);
    }

    boolean isGivenOne() {
        return goodUntil.equals(Instant.MAX);
    }

    boolean isGoodAt(Instant now) {
        return now.isBefore(goodUntil);
    }

    /// One public key, and the id of the registered key it is part of.
    record Single(UUID id, VerifyingKey publicKey) {}
}
