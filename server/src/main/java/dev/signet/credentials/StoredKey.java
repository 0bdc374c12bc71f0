package dev.signet.credentials;

import dev.signet.secrets.VerifyingKey;
import java.util.List;
import java.util.UUID;

/// A registered key as it verifies: one public key, or those that were last found at a URL.
record StoredKey(UUID id, List<VerifyingKey> publicKeys) {
    StoredKey {
        publicKeys = List.copyOf(publicKeys);
    }

    /// One public key, and the id of the registered key it is part of.
    record Single(UUID id, VerifyingKey publicKey) {}
}
