package dev.signet.credentials;

import dev.signet.access.Access;
import dev.signet.access.Audit;
import dev.signet.access.AuditAction;
import dev.signet.access.AuditEntry;
import dev.signet.access.Capability;
import dev.signet.access.Decision;
import dev.signet.access.Origin;
import dev.signet.access.Principal;
import dev.signet.base.ClientId;
import dev.signet.database.Database;
import dev.signet.database.Transaction;
import java.time.InstantSource;
import java.util.Optional;

/// Revokes a credential for good: from the moment this returns neither it nor any token got with it works on this node,
/// within a second on others. Only Admins; another organization's credential is as good as none.
public final class RevokeCredential {
    private final Database database;
    private final Access access;
    private final Audit audit;
    private final InstantSource clock;
    private final CredentialStore credentials = new CredentialStore();

    /// Works in this database.
    public RevokeCredential(Database database, Access access, Audit audit, InstantSource clock) {
        this.database = database;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /// What came of it.
    public enum Outcome {
        REVOKED,
        NOT_FOUND,
        FORBIDDEN
    }

    /// Revokes the credential; twice is as good as once.
    public Outcome revoke(Principal principal, Origin origin, ClientId id) {
        if (!(access.decide(principal, Capability.ADMINISTER) instanceof Decision.Allowed)) return Outcome.FORBIDDEN;
        return database.inOrganization(principal.organization(), tx -> {
            Optional<Credential> credential = credentials.find(tx, id);
            credential.ifPresent(found -> end(tx, principal, origin, found));
            return credential.isPresent() ? Outcome.REVOKED : Outcome.NOT_FOUND;
        });
    }

    private void end(Transaction tx, Principal principal, Origin origin, Credential credential) {
        CredentialState.Revoked revoked = new CredentialState.Revoked(principal.member(), clock.instant());
        if (!credentials.revoke(tx, credential.id(), revoked)) return;
        audit.record(
                tx,
                AuditEntry.by(
                                principal,
                                origin,
                                revoked.at(),
                                AuditAction.CREDENTIAL_REVOKE,
                                "client:" + credential.id())
                        .with("name", credential.description().name()));
    }
}
