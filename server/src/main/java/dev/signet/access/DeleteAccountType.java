package dev.signet.access;

import dev.signet.access.AccountTypeOutcome.Done;
import dev.signet.access.AccountTypeOutcome.Forbidden;
import dev.signet.access.AccountTypeOutcome.NotFound;
import dev.signet.access.AccountTypeOutcome.Refused;
import dev.signet.base.AccountTypeId;
import dev.signet.base.Violation;
import java.util.List;
import java.util.Optional;

/// Takes an account type of the organization's own away, and gives its members another (rest-api.md §4.2).
/// Only Admins.
///
/// Refuses the default types, and members left without one. Nobody becomes an Admin by it.
public final class DeleteAccountType {
    private static final String REASSIGN = "reassignToAccountTypeId";

    private final AccessGround ground;
    private final AccountTypeStore types = new AccountTypeStore();
    private final StandingStore standings = new StandingStore();
    private final OrganizationStore organizations = new OrganizationStore();

    /// Writes there.
    public DeleteAccountType(AccessGround ground) {
        this.ground = ground;
    }

    /// Takes it away, and tells how many members have the other one now; `to` is an id as it was given.
    public AccountTypeOutcome<Integer> delete(
            Principal principal, Origin origin, AccountTypeId id, Optional<String> to) {
        if (!(ground.access().decide(principal, Capability.ADMINISTER) instanceof Decision.Allowed)) {
            return new Forbidden<>();
        }
        return ground.database().inOrganization(principal.organization(), tx -> {
            organizations.lock(tx);
            types.lock(tx, id);
            Deed deed = new Deed(tx, principal, origin, ground.clock().instant());
            return types.find(tx, id).map(type -> delete(deed, type, to)).orElseGet(NotFound::new);
        });
    }

    private AccountTypeOutcome<Integer> delete(Deed deed, AccountType type, Optional<String> to) {
        Optional<AccountType> heir = to.flatMap(AccountTypeId::parse).flatMap(other -> types.find(deed.tx(), other));
        Optional<Violation> obstacle = obstacle(deed, type, to, heir);
        if (obstacle.isPresent()) return new Refused<>(List.of(obstacle.get()));
        int moved = heir.map(other -> standings.reassign(deed.tx(), type.id(), other.id(), deed.stamp()))
                .orElse(0);
        types.delete(deed.tx(), type.id());
        AuditEntry entry = deed.entry(AuditAction.ACCOUNT_TYPE_DELETE, "account-type:" + type.id())
                .with("name", type.name())
                .with("members", String.valueOf(moved));
        ground.audit()
                .record(
                        deed.tx(),
                        heir.map(other -> entry.with("reassignedTo", other.name()))
                                .orElse(entry));
        return new Done<>(moved);
    }

    private Optional<Violation> obstacle(Deed deed, AccountType type, Optional<String> to, Optional<AccountType> heir) {
        if (type.kind() == AccountType.Kind.DEFAULT) {
            return Optional.of(new Violation("", "The default account types cannot be deleted."));
        }
        if (to.isPresent()) {
            boolean fits = heir.filter(other -> !other.id().equals(type.id()) && !other.isAdmin())
                    .isPresent();
            return fits
                    ? Optional.empty()
                    : Optional.of(new Violation(REASSIGN, "Give the ID of another account type, and not Admin's."));
        }
        int members = standings.count(deed.tx(), type.id()).all();
        return members == 0
                ? Optional.empty()
                : Optional.of(new Violation(
                        REASSIGN, "Members have this account type: " + members + ". Say which one they get."));
    }
}
