package dev.signet.access;

import dev.signet.access.AccountTypeOutcome.Done;
import dev.signet.access.AccountTypeOutcome.Forbidden;
import dev.signet.access.AccountTypeOutcome.NotFound;
import dev.signet.access.AccountTypeOutcome.Refused;
import dev.signet.base.AccountTypeId;
import dev.signet.database.Transaction;
import java.util.List;
import java.util.Set;

/// Tells what another list of permissions would do to the members of an account type; ours. Only Admins.
/// Nothing is changed, and what could not be saved is refused.
public final class PreviewAccountType {
    private final AccessGround ground;
    private final AccountTypeStore types = new AccountTypeStore();
    private final StandingStore standings = new StandingStore();

    /// Reads there.
    public PreviewAccountType(AccessGround ground) {
        this.ground = ground;
    }

    /// What the permissions of these names would do.
    public AccountTypeOutcome<AccountTypeEffect> preview(
            Principal principal, AccountTypeId id, List<String> permissions) {
        if (!(ground.access().decide(principal, Capability.ADMINISTER) instanceof Decision.Allowed)) {
            return new Forbidden<>();
        }
        return ground.database()
                .inOrganization(
                        principal.organization(),
                        tx -> types.find(tx, id)
                                .map(type -> effect(tx, type, permissions))
                                .orElseGet(NotFound::new));
    }

    private AccountTypeOutcome<AccountTypeEffect> effect(Transaction tx, AccountType type, List<String> permissions) {
        AccountTypeRules rules = new AccountTypeRules();
        rules.notAdmin(type);
        Set<Capability> next = rules.permissions(permissions);
        if (!rules.violations().isEmpty()) return new Refused<>(rules.violations());
        int members = standings.count(tx, type.id()).active();
        return new Done<>(AccountTypeEffect.between(type, type.permitting(next), members));
    }
}
