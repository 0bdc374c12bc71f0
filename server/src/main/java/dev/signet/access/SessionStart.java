package dev.signet.access;

import dev.signet.database.Transaction;
import dev.signet.secrets.RandomText;
import dev.signet.secrets.Secret;
import dev.signet.secrets.SecretDigest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.UnaryOperator;

/// Opens a session for somebody who has proven who they are, however they did; audited, as part of the
/// caller's transaction.
final class SessionStart {
    private static final int KEY_BYTES = 32;

    private final Audit audit;
    private final InstantSource clock;
    private final SessionStore sessions = new SessionStore();

    SessionStart(Audit audit, InstantSource clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /// A session, and its key, which is kept nowhere.
    record Started(Session session, Secret key) {}

    /// Opens it; `telling` adds to the entry of the audit.
    Started start(Transaction tx, Principal.Human holder, Origin origin, UnaryOperator<AuditEntry> telling) {
        Instant now = clock.instant();
        Secret key = Secret.ofText(RandomText.hex(KEY_BYTES));
        Session session = new Session(SessionId.random(), holder, now, now.plus(SignIn.LIFE));
        sessions.forgetExpired(tx, holder.member(), now);
        sessions.insert(tx, SecretDigest.of(key), session, origin);
        AuditEntry entry = AuditEntry.by(holder, origin, now, AuditAction.SESSION_START, session.auditName());
        audit.record(tx, telling.apply(entry));
        return new Started(session, key);
    }
}
