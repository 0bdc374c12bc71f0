package dev.signet.credentials;

import dev.signet.secrets.DecoyKeys;
import dev.signet.secrets.Secret;
import dev.signet.secrets.SecretDigest;
import dev.signet.secrets.SecretShape;
import dev.signet.secrets.SignedAssertion;
import dev.signet.secrets.UntrustedAssertion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Which secret or key of a credential a client proved that it holds. Whether that is of use is not said.
sealed interface ProvenBy {

    /// The id of the secret or key.
    UUID id();

    /// A secret, live or ended.
    record OneSecret(StoredSecret secret) implements ProvenBy {
        @Override
        public UUID id() {
            return secret.id();
        }
    }

    /// A registered key, by what it signed.
    record OneKey(UUID id, SignedAssertion assertion) implements ProvenBy {}

    /// Holds the proof against the credential; without one, against a decoy, which costs the same work.
    static Optional<ProvenBy> of(ClientProof proof, Optional<StoredCredential> stored, Instant now) {
        return switch (proof) {
            case ClientProof.BySecret(String id, Secret secret) -> secret(secret, stored);
            case ClientProof.ByAssertion by -> key(by.assertion(), stored, now);
        };
    }

    private static Optional<ProvenBy> secret(Secret presented, Optional<StoredCredential> stored) {
        return stored.map(found -> found.opensWith(presented))
                .orElseGet(() -> StoredCredential.matching(Decoy.SECRETS, presented))
                .map(OneSecret::new);
    }

    private static Optional<ProvenBy> key(
            UntrustedAssertion assertion, Optional<StoredCredential> stored, Instant now) {
        List<StoredKey.Single> keys = stored.map(found -> new TriedKeys(found.keys(), now).of(assertion))
                .orElse(List.of());
        Optional<ProvenBy> proven = Optional.empty();
        for (StoredKey.Single key : keys) {
            Optional<SignedAssertion> signed = assertion.verify(key.publicKey());
            if (signed.isPresent()) proven = Optional.of(new OneKey(key.id(), signed.get()));
        }
        if (keys.isEmpty()) assertion.verify(DecoyKeys.fitting(assertion));
        return proven;
    }

    /// A secret that nobody has.
    final class Decoy {
        private static final List<StoredSecret> SECRETS = List.of(
                new StoredSecret(new UUID(0, 0), SecretDigest.of(SecretShape.CLIENT_SECRET.mint()), Instant.MAX));

        private Decoy() {}
    }
}
