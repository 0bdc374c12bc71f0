package dev.signet.embed;

import dev.signet.access.Rounds;
import dev.signet.database.Database;
import dev.signet.database.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Forgets viewers' sessions that are over, the sealed tokens for warehouses with them, and the tickets that were used
/// and would not open anything any more, every few minutes.
public final class ForgetVisits {
    private static final Duration PACE = Duration.ofMinutes(5);

    private final ViewerSessionStore sessions = new ViewerSessionStore();
    private final UsedTicketStore used = new UsedTicketStore();
    private final InstantSource clock;

    private ForgetVisits(InstantSource clock) {
        this.clock = clock;
    }

    /// Rounds that forget them; any number of nodes may make them.
    public static Rounds rounds(Database database, InstantSource clock) {
        return Rounds.of(database, "visits", PACE, new ForgetVisits(clock)::leavesMore);
    }

    private boolean leavesMore(Transaction tx) {
        Instant now = clock.instant();
        return sessions.forgetSome(tx, now) + used.forgetSome(tx, now) > 0;
    }
}
