package dev.signet.access;

import dev.signet.access.AccountTypeOutcome.Done;
import dev.signet.access.AccountTypeOutcome.Forbidden;
import dev.signet.access.AccountTypeOutcome.NameTaken;
import dev.signet.access.AccountTypeOutcome.Refused;
import dev.signet.base.AccountTypeId;
import dev.signet.base.Violation;
import java.util.List;
import java.util.Set;

/// Makes an account type of the organization's own (rest-api.md §4.2). Only Admins; the name must be free,
/// without regard to case. Tickets and members can name it at once.
public final class CreateAccountType {
    private static final int MOST = 100;

    private final AccessGround ground;
    private final AccountTypeStore types = new AccountTypeStore();
    private final OrganizationStore organizations = new OrganizationStore();

    /// Writes there.
    public CreateAccountType(AccessGround ground) {
        this.ground = ground;
    }

    /// What is to be made; permissions by their names.
    public record Wanted(String name, String description, List<String> permissions) {
        /// Copies what it is given.
        public Wanted {
            permissions = List.copyOf(permissions);
        }
    }

    /// Makes the account type.
    public AccountTypeOutcome<AccountType> create(Principal principal, Origin origin, Wanted wanted) {
        if (!(ground.access().decide(principal, Capability.ADMINISTER) instanceof Decision.Allowed)) {
            return new Forbidden<>();
        }
        AccountTypeRules rules = new AccountTypeRules();
        String name = rules.name(wanted.name());
        String description = rules.description(wanted.description());
        Set<Capability> permissions = rules.permissions(wanted.permissions());
        if (!rules.violations().isEmpty()) return new Refused<>(rules.violations());
        AccountType type =
                new AccountType(AccountTypeId.random(), name, description, permissions, AccountType.Kind.CUSTOM);
        return ground.database().inOrganization(principal.organization(), tx -> {
            organizations.lock(tx);
            return in(new Deed(tx, principal, origin, ground.clock().instant()), type);
        });
    }

    private AccountTypeOutcome<AccountType> in(Deed deed, AccountType type) {
        List<AccountType> there = types.all(deed.tx());
        if (there.stream().anyMatch(type::isNamesakeOf)) return new NameTaken<>();
        if (there.size() >= MOST) {
            return new Refused<>(List.of(new Violation("", "There are " + MOST + " account types; delete one first.")));
        }
        types.insert(deed.tx(), type);
        ground.audit()
                .record(
                        deed.tx(),
                        deed.entry(AuditAction.ACCOUNT_TYPE_CREATE, "account-type:" + type.id())
                                .with("name", type.name())
                                .with("permissions", type.permissionsTold()));
        return new Done<>(type);
    }
}
