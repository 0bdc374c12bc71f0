package dev.signet.access;

import dev.signet.access.ProvisionEmbedUser.Outcome.Refused;
import dev.signet.access.ProvisionEmbedUser.Why;
import dev.signet.base.TeamId;
import dev.signet.database.Transaction;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds what a host's words mean in this organization: teams by exact name, account types by name or
/// synonym, attributes by exact name.
///
/// Refuses a team or account type that does not exist, and every account type that administers. An attribute
/// that does not exist is told and otherwise ignored.
final class EmbedUserTerms {
    private final TeamStore teams = new TeamStore();
    private final OrganizationStore organizations = new OrganizationStore();
    private final AccountTypeStore accountTypes = new AccountTypeStore();
    private final UserAttributeStore attributes = new UserAttributeStore();

    /// The words as things of the organization; empty is what the host did not say.
    record Terms(
            Optional<AccountType> accountType,
            Optional<Set<TeamId>> teams,
            Map<UserAttributeId, String> attributes,
            Set<String> unknownAttributes) {}

    /// What came of it.
    sealed interface Found {
        record Fit(Terms terms) implements Found {}

        record Unfit(Refused refused) implements Found {}
    }

    Found find(Transaction tx, EmbedUser user) {
        Set<String> names = user.teams().orElse(Set.of());
        Map<String, TeamId> known = names.isEmpty() ? Map.of() : teams.named(tx, names);
        if (known.size() < names.size()) {
            Set<String> unknown = new HashSet<>(names);
            unknown.removeAll(known.keySet());
            return new Found.Unfit(new Refused(Why.UNKNOWN_TEAMS, unknown));
        }
        Optional<AccountType> type = user.accountType().flatMap(name -> accountType(tx, name));
        if (type.isEmpty() && user.accountType().isPresent()) return unfit(Why.UNKNOWN_ACCOUNT_TYPE, user);
        if (type.filter(AccountType::isAdmin).isPresent()) return unfit(Why.ADMIN_ACCOUNT_TYPE, user);
        return new Found.Fit(terms(tx, user, type, user.teams().map(any -> Set.copyOf(known.values()))));
    }

    AccountType usual(Transaction tx) {
        return organizations.embedAccountType(tx, accountTypes);
    }

    private Optional<AccountType> accountType(Transaction tx, String name) {
        return DefaultAccountType.find(accountTypes.all(tx), name);
    }

    private Terms terms(Transaction tx, EmbedUser user, Optional<AccountType> type, Optional<Set<TeamId>> joined) {
        Map<String, String> said = user.attributes().orElse(Map.of());
        List<UserAttribute> defined = said.isEmpty() ? List.of() : attributes.all(tx);
        Set<String> unknown = new HashSet<>(said.keySet());
        Map<UserAttributeId, String> values = new HashMap<>();
        for (UserAttribute attribute : defined) {
            if (unknown.remove(attribute.name())) values.put(attribute.id(), said.get(attribute.name()));
        }
        return new Terms(type, joined, values, unknown);
    }

    private static Found unfit(Why why, EmbedUser user) {
        return new Found.Unfit(new Refused(why, Set.of(user.accountType().orElseThrow())));
    }
}
