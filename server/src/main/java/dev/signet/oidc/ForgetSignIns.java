package dev.signet.oidc;

import dev.signet.access.Rounds;
import dev.signet.database.Database;
import java.time.InstantSource;

/// Forgets the sign-ins that were begun and cannot be finished any more.
public final class ForgetSignIns {
    private ForgetSignIns() {}

    /// Rounds that forget them; any number of nodes may make them.
    public static Rounds rounds(Database database, InstantSource clock) {
        BegunStore begun = new BegunStore();
        return Rounds.of(database, "begun-sign-ins", BeginSignIn.LIFE, tx -> begun.forgetSome(tx, clock.instant()) > 0);
    }
}
