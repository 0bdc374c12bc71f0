package dev.signet.credentials;

import dev.signet.access.Rounds;
import dev.signet.database.Database;
import java.time.Duration;
import java.time.InstantSource;

/// Forgets the client assertions that were used and would not get anybody a token any more.
public final class ForgetAssertions {
    private static final Duration PACE = Duration.ofMinutes(10);

    private ForgetAssertions() {}

    /// Rounds that forget them; any number of nodes may make them.
    public static Rounds rounds(Database database, InstantSource clock) {
        AssertionStore used = new AssertionStore();
        return Rounds.of(database, "used-assertions", PACE, tx -> used.forgetSome(tx, clock.instant()) > 0);
    }
}
