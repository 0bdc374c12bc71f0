package dev.signet.credentials;

import dev.signet.database.Transaction;
import dev.signet.secrets.KeptSecret;
import dev.signet.secrets.Sealer;
import dev.signet.secrets.Secret;
import dev.signet.secrets.SecretDigest;
import dev.signet.secrets.SecretShape;
import java.time.Instant;
import java.util.UUID;

/// Makes secrets of credentials, as part of the caller's transaction.
final class MintSecret {
    private final Sealer sealer;
    private final SecretStore secrets = new SecretStore();

    MintSecret(Sealer sealer) {
        this.sealer = sealer;
    }

    /// A new secret, shown once.
    record Minted(UUID id, Secret secret) {}

    /// One more secret of the credential, for what it may be used for.
    Minted in(Transaction tx, Credential credential, Instant now) {
        Secret secret = SecretShape.CLIENT_SECRET.mint();
        UUID id = UUID.randomUUID();
        secrets.insert(
                tx,
                new SecretStore.NewSecret(id, credential.id(), keep(credential, id, secret), secret.lastFour(), now));
        return new Minted(id, secret);
    }

    /// Digested for comparing; sealed as well when it must sign embeds or subject tokens.
    private KeptSecret keep(Credential credential, UUID id, Secret secret) {
        SecretDigest digest = SecretDigest.of(secret);
        if (!credential.signsWithSecrets()) return new KeptSecret.Digested(digest);
        return new KeptSecret.DigestedAndSealed(
                digest, sealer.seal(secret, SecretPlace.client(credential.organization(), credential.id(), id)));
    }
}
