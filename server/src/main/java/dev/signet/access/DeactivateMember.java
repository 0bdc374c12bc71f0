package dev.signet.access;

import dev.signet.base.MemberId;
import dev.signet.database.Database;
import dev.signet.database.Transaction;
import java.time.InstantSource;

/// Deactivates a member: at once their credentials, issued tokens and sessions stop working. Only Admins; nothing is
/// erased.
public final class DeactivateMember {
    private final Database database;
    private final Access access;
    private final Audit audit;
    private final InstantSource clock;
    private final MemberStore members = new MemberStore();

    /// Works in this database.
    public DeactivateMember(Database database, Access access, Audit audit, InstantSource clock) {
        this.database = database;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /// What came of it.
    public enum Outcome {
        DEACTIVATED,
        NOT_FOUND,
        FORBIDDEN
    }

    /// Deactivates the member; twice is as good as once.
    public Outcome deactivate(Principal principal, Origin origin, MemberId id) {
        if (!(access.decide(principal, Capability.ADMINISTER) instanceof Decision.Allowed)) return Outcome.FORBIDDEN;
        return database.inOrganization(principal.organization(), tx -> {
            if (members.find(tx, id).isEmpty()) return Outcome.NOT_FOUND;
            retire(tx, principal, origin, id);
            return Outcome.DEACTIVATED;
        });
    }

    private void retire(Transaction tx, Principal principal, Origin origin, MemberId id) {
        Member.Stamp now = new Member.Stamp(principal.member(), clock.instant());
        if (!members.deactivate(tx, id, now)) return;
        audit.record(tx, AuditEntry.by(principal, origin, now.at(), AuditAction.MEMBER_DEACTIVATE, "member:" + id));
    }
}
