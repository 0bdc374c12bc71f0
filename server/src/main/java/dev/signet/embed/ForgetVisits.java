package dev.signet.embed;

import dev.signet.access.FoundOrganization;
import dev.signet.base.OrganizationId;
import dev.signet.database.Database;
import dev.signet.database.DatabaseUnavailable;
import dev.signet.database.Directory;
import dev.signet.database.Paced;
import dev.signet.database.Transaction;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Forgets viewers' sessions that are over, the sealed tokens for warehouses with them, and the tickets that were used
/// and would not open anything any more, every few minutes.
///
/// Any number of nodes may run one.
public final class ForgetVisits implements AutoCloseable {
    private static final Logger LOG = System.getLogger(ForgetVisits.class.getName());
    private static final Duration PACE = Duration.ofMinutes(5);
    private static final Duration FIRST_LOOK = Duration.ofSeconds(30);

    private final Database database;
    private final InstantSource clock;
    private final ViewerSessionStore sessions = new ViewerSessionStore();
    private final UsedTicketStore used = new UsedTicketStore();
    private final Paced walking = Paced.of("visits", PACE, this::forget);
    private volatile boolean closing;

    /// One that forgets only when it is told to.
    ForgetVisits(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Starts, a while after the server's start.
    public static ForgetVisits start(Database database, InstantSource clock) {
        ForgetVisits visits = new ForgetVisits(database, clock);
        visits.walking.startAfter(FIRST_LOOK);
        return visits;
    }

    /// Forgets those of every organization, whatever happens in one.
    void forget() {
        for (Directory.Entry each : database.directory(all -> all.all(FoundOrganization.DIRECTORY_KIND))) {
            attempt(each.organization());
        }
    }

    private void attempt(OrganizationId organization) {
        try {
            int forgotten = 1;
            while (forgotten > 0 && !closing) {
                forgotten = database.inOrganization(organization, this::forgetSome);
            }
        } catch (DatabaseUnavailable away) {
            throw away;
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "visits of organization " + organization + " cannot be forgotten", failed);
        }
    }

    private int forgetSome(Transaction tx) {
        Instant now = clock.instant();
        return sessions.forgetSome(tx, now) + used.forgetSome(tx, now);
    }

    /// Stops, after the batch that is being forgotten.
    @Override
    public void close() {
        closing = true;
        walking.close();
    }
}
