package dev.signet.access;

import dev.signet.access.AccountTypeOutcome.Done;
import dev.signet.access.AccountTypeOutcome.Forbidden;
import dev.signet.access.AccountTypeOutcome.NameTaken;
import dev.signet.access.AccountTypeOutcome.NotFound;
import dev.signet.access.AccountTypeOutcome.Refused;
import dev.signet.base.AccountTypeId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Changes what an account type is called and what it permits; ours. Only Admins. Default types keep their
/// names, and Admin is never changed.
///
/// Guarantee: acts at the next call of each of its members, tokens and embeds that are open included.
public final class ChangeAccountType {
    private final AccessGround ground;
    private final AccountTypeStore types = new AccountTypeStore();
    private final StandingStore standings = new StandingStore();
    private final OrganizationStore organizations = new OrganizationStore();

    /// Writes there.
    public ChangeAccountType(AccessGround ground) {
        this.ground = ground;
    }

    /// What is to be different; what is empty stays.
    public record Change(Optional<String> name, Optional<String> description, Optional<List<String>> permissions) {

        /// What it makes of the type; all that is wrong is told to the rules.
        AccountType applied(AccountType before, AccountTypeRules rules) {
            rules.notAdmin(before);
            Optional<String> called = name.map(rules::name);
            called.ifPresent(given -> rules.keepsName(before, given));
            return before.described(
                            called.orElse(before.name()),
                            description.map(rules::description).orElse(before.description()))
                    .permitting(permissions.map(rules::permissions).orElse(before.capabilities()));
        }
    }

    /// Changes the type; a change that changes nothing leaves no trace.
    public AccountTypeOutcome<AccountType> change(Principal principal, Origin origin, AccountTypeId id, Change change) {
        if (!(ground.access().decide(principal, Capability.ADMINISTER) instanceof Decision.Allowed)) {
            return new Forbidden<>();
        }
        return ground.database().inOrganization(principal.organization(), tx -> {
            organizations.lock(tx);
            Deed deed = new Deed(tx, principal, origin, ground.clock().instant());
            return types.find(tx, id)
                    .map(before -> change(deed, before, change))
                    .orElseGet(NotFound::new);
        });
    }

    private AccountTypeOutcome<AccountType> change(Deed deed, AccountType before, Change change) {
        AccountTypeRules rules = new AccountTypeRules();
        AccountType after = change.applied(before, rules);
        if (!rules.violations().isEmpty()) return new Refused<>(rules.violations());
        boolean taken = types.all(deed.tx()).stream()
                .anyMatch(each -> !each.id().equals(after.id()) && each.isNamesakeOf(after));
        if (taken) return new NameTaken<>();
        if (!before.equals(after)) write(deed, before, after);
        return new Done<>(after);
    }

    private void write(Deed deed, AccountType before, AccountType after) {
        types.update(deed.tx(), after);
        int members = standings.count(deed.tx(), after.id()).active();
        AccountTypeEffect effect = AccountTypeEffect.between(before, after, members);
        AuditEntry entry = deed.entry(AuditAction.ACCOUNT_TYPE_UPDATE, "account-type:" + after.id())
                .with("name", told(before.name(), after.name()))
                .with("members", String.valueOf(members));
        if (!effect.gained().isEmpty()) entry = entry.with("gained", told(effect.gained()));
        if (!effect.lost().isEmpty()) entry = entry.with("lost", told(effect.lost()));
        ground.audit().record(deed.tx(), entry);
    }

    private static String told(String before, String after) {
        return before.equals(after) ? after : before + " → " + after;
    }

    private static String told(List<Capability> capabilities) {
        return capabilities.stream().map(Capability::slug).collect(Collectors.joining(", "));
    }
}
