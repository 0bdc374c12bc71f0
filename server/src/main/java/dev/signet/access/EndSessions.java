package dev.signet.access;

import dev.signet.base.MemberId;
import dev.signet.database.Database;
import dev.signet.database.Transaction;
import java.time.InstantSource;
import java.util.Optional;

/// Signs somebody out, in one place or everywhere: oneself, or for Admins anybody of their organization. From the
/// moment this returns the sessions' keys work nowhere.
public final class EndSessions {
    private final Database database;
    private final Access access;
    private final Audit audit;
    private final InstantSource clock;
    private final MemberStore members = new MemberStore();
    private final SessionStore sessions = new SessionStore();

    /// Works in the ground's database.
    public EndSessions(AccessGround ground) {
        this.database = ground.database();
        this.access = ground.access();
        this.audit = ground.audit();
        this.clock = ground.clock();
    }

    /// What came of ending them all.
    public sealed interface Outcome {

        /// So many were ended.
        record Ended(int sessions) implements Outcome {}

        /// There is no such member.
        record NoSuchMember() implements Outcome {}

        /// Not for them.
        record Forbidden() implements Outcome {}
    }

    /// Ends one session; false when there is none of that id that they may end.
    public boolean end(Principal who, Origin origin, SessionId id) {
        return database.inOrganization(who.organization(), tx -> {
            Optional<MemberId> of = sessions.holder(tx, id, clock.instant());
            if (of.isEmpty() || !ListSessions.mayTouch(access, who, of.get()) || !sessions.end(tx, id)) return false;
            AuditEntry entry = AuditEntry.by(who, origin, clock.instant(), AuditAction.SESSION_END, "session:" + id);
            audit.record(
                    tx,
                    who.member().equals(of.get())
                            ? entry
                            : entry.with("member", of.get().value()));
            return true;
        });
    }

    /// Ends every session of that member.
    public Outcome endAll(Principal who, Origin origin, MemberId of) {
        if (!ListSessions.mayTouch(access, who, of)) return new Outcome.Forbidden();
        return database.inOrganization(who.organization(), tx -> endAll(tx, who, origin, of));
    }

    private Outcome endAll(Transaction tx, Principal who, Origin origin, MemberId of) {
        if (members.find(tx, of).isEmpty()) return new Outcome.NoSuchMember();
        members.lock(tx, of); // so that nobody signs in between what is ended and what is told
        int ended = sessions.endAll(tx, of);
        audit.record(
                tx,
                AuditEntry.by(who, origin, clock.instant(), AuditAction.SESSION_END_ALL, "member:" + of)
                        .with("sessionsEnded", String.valueOf(ended)));
        return new Outcome.Ended(ended);
    }
}
