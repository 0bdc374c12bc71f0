package dev.signet.access;

import dev.signet.database.Database;
import java.time.InstantSource;

/// Lets tickets create and update embed users, or forbids it. Only Admins.
public final class ChangeEmbedUserCreation {
    private final Database database;
    private final Access access;
    private final Audit audit;
    private final InstantSource clock;
    private final OrganizationStore organizations = new OrganizationStore();

    /// Works in this database.
    public ChangeEmbedUserCreation(Database database, Access access, Audit audit, InstantSource clock) {
        this.database = database;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /// Sets it; allowed or not is the answer.
    public Decision change(Principal principal, Origin origin, EmbedUserCreation wanted) {
        Decision decision = access.decide(principal, Capability.ADMINISTER);
        if (!(decision instanceof Decision.Allowed)) return decision;
        return database.inOrganization(principal.organization(), tx -> {
            organizations.set(tx, wanted);
            AuditEntry entry = AuditEntry.by(
                    principal,
                    origin,
                    clock.instant(),
                    AuditAction.ORGANIZATION_UPDATE,
                    "organization:" + tx.organization());
            audit.record(tx, entry.with("embedUserCreation", wanted.name()));
            return decision;
        });
    }
}
