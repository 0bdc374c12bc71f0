package dev.signet.access;

import dev.signet.access.AccountTypeOutcome.Done;
import dev.signet.access.AccountTypeOutcome.Forbidden;
import dev.signet.access.AccountTypeOutcome.Refused;
import dev.signet.base.Violation;
import dev.signet.database.Transaction;
import java.util.List;
import java.util.Optional;

/// What users become whom a ticket creates without naming an account type: the least of the default ones, unless an
/// Admin says otherwise (embedding.md §9 no. 9; ours). Only Admins.
///
/// `Build` is what the original does, which gives such users the most there is (§1.6). Refuses account types that
/// administer. Who is there already keeps what they have.
public final class ChangeEmbedAccountType {
    private final AccessGround ground;
    private final OrganizationStore organizations = new OrganizationStore();
    private final AccountTypeStore types = new AccountTypeStore();

    ChangeEmbedAccountType(AccessGround ground) {
        this.ground = ground;
    }

    /// What it is now.
    public AccountTypeOutcome<AccountType> find(Principal principal) {
        if (!isAdmin(principal)) return new Forbidden<>();
        return ground.database().inOrganization(principal.organization(), tx -> new Done<>(now(tx)));
    }

    /// Makes it the one of that name, or older name; a change that changes nothing leaves no trace.
    public AccountTypeOutcome<AccountType> change(Principal principal, Origin origin, String name) {
        if (!isAdmin(principal)) return new Forbidden<>();
        return ground.database().inOrganization(principal.organization(), tx -> {
            organizations.lock(tx);
            Optional<AccountType> wanted = DefaultAccountType.find(types.all(tx), name)
                    .filter(type -> !type.isAdmin())
                    .filter(type -> types.hold(tx, type.id()));
            return wanted.map(type ->
                            set(new Deed(tx, principal, origin, ground.clock().instant()), type))
                    .orElseGet(() -> new Refused<>(List.of(new Violation(
                            "accountType",
                            "Give the name of an account type of this organization, and not Admin's."))));
        });
    }

    private AccountTypeOutcome<AccountType> set(Deed deed, AccountType type) {
        AccountType before = now(deed.tx());
        if (before.id().equals(type.id())) return new Done<>(type);
        organizations.setEmbedAccountType(deed.tx(), type.id());
        ground.audit()
                .record(
                        deed.tx(),
                        deed.entry(
                                        AuditAction.ORGANIZATION_UPDATE,
                                        "organization:" + deed.tx().organization())
                                .with("defaultEmbedAccountType", before.name() + " → " + type.name()));
        return new Done<>(type);
    }

    private AccountType now(Transaction tx) {
        return organizations.embedAccountType(tx, types);
    }

    private boolean isAdmin(Principal principal) {
        return ground.access().decide(principal, Capability.ADMINISTER) instanceof Decision.Allowed;
    }
}
