package dev.signet.embed;

import dev.signet.access.FoundOrganization;
import dev.signet.base.OrganizationId;
import dev.signet.database.Database;
import dev.signet.database.DatabaseUnavailable;
import dev.signet.database.Directory;
import dev.signet.database.Paced;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;

/// Forgets viewers' sessions that are over, and the sealed tokens for warehouses with them, every few minutes: where
/// nobody comes any more, no visit does it.
///
/// Any number of nodes may run one.
public final class ForgetEndedSessions implements AutoCloseable {
    private static final Logger LOG = System.getLogger(ForgetEndedSessions.class.getName());
    private static final Duration PACE = Duration.ofMinutes(5);
    private static final Duration FIRST_LOOK = Duration.ofSeconds(30);

    private final Database database;
    private final InstantSource clock;
    private final ViewerSessionStore sessions = new ViewerSessionStore();
    private final Paced walking = Paced.of("ended-sessions", PACE, this::forget);
    private volatile boolean closing;

    /// One that forgets only when it is told to.
    ForgetEndedSessions(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Starts, a while after the server's start.
    public static ForgetEndedSessions start(Database database, InstantSource clock) {
        ForgetEndedSessions sessions = new ForgetEndedSessions(database, clock);
        sessions.walking.startAfter(FIRST_LOOK);
        return sessions;
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
                forgotten = database.inOrganization(organization, tx -> sessions.forgetSome(tx, clock.instant()));
            }
        } catch (DatabaseUnavailable away) {
            throw away;
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "ended sessions of organization " + organization + " cannot be forgotten", failed);
        }
    }

    /// Stops, after the batch that is being forgotten.
    @Override
    public void close() {
        closing = true;
        walking.close();
    }
}
