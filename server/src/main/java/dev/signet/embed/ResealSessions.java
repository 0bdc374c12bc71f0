package dev.signet.embed;

import dev.signet.database.Transaction;
import dev.signet.secrets.Sealer;

/// Seals the tokens of viewers' sessions anew, under the newest master key, as part of the caller's transaction.
public final class ResealSessions {
    private final SessionTokenStore tokens = new SessionTokenStore();
    private final Sealer sealer;

    /// The sealer's master key opens what old keys sealed, and seals with its new one.
    public ResealSessions(Sealer sealer) {
        this.sealer = sealer;
    }

    /// How many of the bound organization's tokens were sealed anew.
    public int in(Transaction tx) {
        return tokens.reseal(tx, sealer);
    }
}
