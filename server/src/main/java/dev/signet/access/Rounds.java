package dev.signet.access;

import dev.signet.base.OrganizationId;
import dev.signet.database.Database;
import dev.signet.database.DatabaseUnavailable;
import dev.signet.database.Paced;
import dev.signet.database.Transaction;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;

/// Work that is done in every organization again and again, the first time soon after the server's start: how what is
/// over is forgotten, and what is due is told.
///
/// Guarantee: what fails in one organization is logged and concerns no other; an outage of the database delays all.
/// Any number of nodes may make the same rounds, if the work allows it.
public final class Rounds implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Rounds.class.getName());
    private static final Duration FIRST = Duration.ofSeconds(30);

    private final Database database;
    private final String name;
    private final Work work;
    private final Paced walking;
    private volatile boolean closing;

    private Rounds(Database database, String name, Duration pace, Work work) {
        this.database = database;
        this.name = name;
        this.work = work;
        this.walking = Paced.of(name, pace, this::once);
    }

    /// What is done in an organization.
    public interface Work {

        /// Does some of it in one transaction; whether there may be more to do at once, in another one.
        boolean leavesMore(Transaction tx);
    }

    /// Rounds of that work, not begun yet.
    public static Rounds of(Database database, String name, Duration pace, Work work) {
        return new Rounds(database, name, pace, work);
    }

    /// Begins, a while after the server's start.
    public Rounds start() {
        walking.startAfter(FIRST);
        return this;
    }

    /// Goes through every organization, now.
    public void once() {
        if (closing) return;
        FoundOrganization.all(database).forEach(this::attempt);
    }

    private void attempt(OrganizationId organization) {
        try {
            boolean more = true;
            while (more && !closing) more = database.inOrganization(organization, work::leavesMore);
        } catch (DatabaseUnavailable away) {
            throw away;
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "the rounds of " + name + " failed in organization " + organization, failed);
        }
    }

    /// Stops, after the transaction that is open.
    @Override
    public void close() {
        closing = true;
        walking.close();
    }
}
