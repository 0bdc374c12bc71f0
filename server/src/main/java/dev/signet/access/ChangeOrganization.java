package dev.signet.access;

import dev.signet.base.Violation;
import dev.signet.database.Transaction;
import java.util.List;

/// Changes the principal's organization and what it has settled. Only Admins.
///
/// Guarantee: the change acts at the next call, on every node. Another slug changes the address of
/// everything; the old one is free for others from then on.
public final class ChangeOrganization {
    private final AccessGround ground;
    private final OrganizationStore organizations = new OrganizationStore();

    /// Writes there.
    public ChangeOrganization(AccessGround ground) {
        this.ground = ground;
    }

    /// What came of it.
    public sealed interface Outcome {

        /// The organization as it is now.
        record Changed(OrganizationSettings settings) implements Outcome {}

        /// Only Admins change it.
        record Forbidden() implements Outcome {}

        /// Another organization of this server has that slug.
        record SlugTaken() implements Outcome {}

        /// Why not, field by field; nothing was changed.
        record Refused(List<Violation> violations) implements Outcome {
            /// Copies what it is given.
            public Refused {
                violations = List.copyOf(violations);
            }
        }
    }

    /// What else of it is turned on and off.
    public OrganizationSwitches switches() {
        return new OrganizationSwitches(ground);
    }

    /// What its new embed users become.
    public ChangeEmbedAccountType embedAccountType() {
        return new ChangeEmbedAccountType(ground);
    }

    /// Changes it; a change that changes nothing leaves no trace.
    public Outcome change(Principal principal, Origin origin, OrganizationChange change) {
        if (!(ground.access().decide(principal, Capability.ADMINISTER) instanceof Decision.Allowed)) {
            return new Outcome.Forbidden();
        }
        List<Violation> violations = OrganizationRules.violations(change);
        if (!violations.isEmpty()) return new Outcome.Refused(violations);
        return ground.database().inOrganization(principal.organization(), tx -> {
            organizations.lock(tx);
            return in(new Deed(tx, principal, origin, ground.clock().instant()), change);
        });
    }

    private Outcome in(Deed deed, OrganizationChange change) {
        Transaction tx = deed.tx();
        OrganizationSettings before = organizations.settings(tx);
        OrganizationSettings after = change.applied(before);
        String slug = after.organization().slug();
        boolean moves = !slug.equals(before.organization().slug());
        if (moves && !organizations.rename(tx, before.organization().slug(), slug)) return new Outcome.SlugTaken();
        OrganizationDifference difference = OrganizationDifference.between(before, after);
        if (difference.isAny()) {
            organizations.update(tx, after);
            String subject = "organization:" + tx.organization();
            ground.audit().record(tx, difference.tell(deed.entry(AuditAction.ORGANIZATION_UPDATE, subject)));
        }
        return new Outcome.Changed(after);
    }
}
