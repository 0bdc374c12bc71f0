package dev.signet.oidc;

import dev.signet.database.Transaction;
import dev.signet.secrets.Sealer;
import dev.signet.secrets.Secret;
import java.util.Optional;

/// Seals the client secrets of identity providers anew, under the newest master key, as part of the caller's
/// transaction.
public final class ResealProviders {
    private final ProviderStore providers = new ProviderStore();
    private final ProviderSecrets secrets;

    /// The sealer's master key opens what old keys sealed, and seals with its new one.
    public ResealProviders(Sealer sealer) {
        this.secrets = new ProviderSecrets(sealer);
    }

    /// How many of the bound organization's secrets were sealed anew.
    public int in(Transaction tx) {
        int resealed = 0;
        providers.lock(tx);
        for (IdentityProvider provider : providers.all(tx)) {
            Optional<Secret> secret = secrets.open(tx, provider.id());
            if (secret.isEmpty()) continue;
            providers.keep(
                    tx, provider.id(), Optional.of(secrets.sealed(tx.organization(), provider.id(), secret.get())));
            resealed++;
        }
        return resealed;
    }
}
