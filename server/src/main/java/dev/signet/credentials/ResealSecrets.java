package dev.signet.credentials;

import dev.signet.database.Transaction;
import dev.signet.secrets.Binding;
import dev.signet.secrets.Sealer;
import java.util.List;

/// Seals everything this room keeps sealed anew, under the newest master key, as part of the caller's
/// transaction.
public final class ResealSecrets {
    private final SecretStore secrets = new SecretStore();
    private final SigningKeyStore signingKeys = new SigningKeyStore();
    private final Sealer sealer;

    /// The sealer's master key opens what old keys sealed, and seals with its new one.
    public ResealSecrets(Sealer sealer) {
        this.sealer = sealer;
    }

    /// How many of the bound organization's secrets were sealed anew.
    public int in(Transaction tx) {
        return clientSecrets(tx) + signingKeys(tx);
    }

    private int clientSecrets(Transaction tx) {
        List<SecretStore.SealedRow> rows = secrets.sealed(tx);
        for (SecretStore.SealedRow row : rows) {
            Binding place = row.placeIn(tx.organization());
            secrets.replaceSealed(tx, row.id(), sealer.seal(sealer.unseal(row.sealed(), place), place));
        }
        return rows.size();
    }

    private int signingKeys(Transaction tx) {
        List<SigningKeyStore.Row> rows = signingKeys.all(tx);
        for (SigningKeyStore.Row row : rows) {
            Binding place = SecretPlace.signingKey(tx.organization(), row.keyId());
            signingKeys.replaceSealed(tx, row.keyId(), sealer.seal(sealer.unseal(row.sealed(), place), place));
        }
        return rows.size();
    }
}
