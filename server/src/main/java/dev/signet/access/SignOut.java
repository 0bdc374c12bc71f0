package dev.signet.access;

import dev.signet.database.Database;
import java.time.InstantSource;

/// Signs a person out: from the moment this returns the session's key works nowhere.
public final class SignOut {
    private final Database database;
    private final Audit audit;
    private final InstantSource clock;
    private final SessionStore sessions = new SessionStore();

    /// Works in this database.
    public SignOut(Database database, Audit audit, InstantSource clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /// Ends the session; twice is as good as once. False when it had ended.
    public boolean signOut(Session session, Origin origin) {
        return database.inOrganization(session.holder().organization(), tx -> {
            boolean ended = sessions.end(tx, session.id());
            if (ended) {
                audit.record(
                        tx,
                        AuditEntry.by(
                                session.holder(),
                                origin,
                                clock.instant(),
                                AuditAction.SESSION_END,
                                session.auditName()));
            }
            return ended;
        });
    }
}
