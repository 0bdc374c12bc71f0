package dev.signet.access;

import dev.signet.database.Transaction;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/// Takes a grant away; what reaches the grantee by other grants stays. For those who may share the object.
public final class RevokeGrant {
    private final AccessGround ground;
    private final GrantStore grants = new GrantStore();

    /// Works there.
    public RevokeGrant(AccessGround ground) {
        this.ground = ground;
    }

    /// What came of it.
    public sealed interface Outcome {

        /// The grant as it was.
        record Revoked(Grant grant) implements Outcome {}

        /// There is none, or whoever asks must not learn of the object.
        record NotFound() implements Outcome {}

        /// Whoever asks sees the object and may not share it.
        record Forbidden() implements Outcome {}
    }

    /// Takes the grant of that id away, if it is on such an object.
    public Outcome revoke(Principal principal, Origin origin, UUID id, Predicate<Grant.On> on) {
        Optional<Grant> grant = ground.database()
                .inOrganization(principal.organization(), tx -> grants.find(tx, id))
                .filter(found -> on.test(found.object()));
        if (grant.isEmpty()) return new Outcome.NotFound();
        return switch (ground.access()
                .decide(principal, ObjectAction.SHARE, grant.get().object().id())) {
            case Decision.Hidden() -> new Outcome.NotFound();
            case Decision.Denied(Decision.Need _) -> new Outcome.Forbidden();
            case Decision.Allowed() ->
                ground.database()
                        .inOrganization(principal.organization(), tx -> delete(tx, principal, origin, grant.get()));
        };
    }

    /// What is taken away meanwhile is not there any more; what is raised meanwhile goes too.
    private Outcome delete(Transaction tx, Principal principal, Origin origin, Grant grant) {
        if (!grants.delete(tx, grant.id())) return new Outcome.NotFound();
        ground.audit()
                .record(
                        tx,
                        AuditEntry.by(
                                        principal,
                                        origin,
                                        ground.clock().instant(),
                                        AuditAction.GRANT_DELETE,
                                        "inode:" + grant.object().id())
                                .with("level", grant.level().wire())
                                .with("grantee", grant.grantee().auditName()));
        return new Outcome.Revoked(grant);
    }
}
