package dev.signet.access;

import dev.signet.database.Transaction;
import dev.signet.secrets.Sealer;

/// Seals the secrets of webhooks anew, under the newest master key, as part of the caller's transaction.
public final class ResealWebhooks {
    private final WebhookSecretStore secrets = new WebhookSecretStore();
    private final Sealer sealer;

    /// The sealer's master key opens what old keys sealed, and seals with its new one.
    public ResealWebhooks(Sealer sealer) {
        this.sealer = sealer;
    }

    /// How many of the bound organization's secrets were sealed anew.
    public int in(Transaction tx) {
        return secrets.reseal(tx, sealer);
    }
}
