package dev.signet.oidc;

import dev.signet.access.AdmitPerson;
import dev.signet.access.LocalSignIn;
import dev.signet.base.AccountTypeId;
import dev.signet.base.MemberId;
import dev.signet.base.TeamId;
import dev.signet.base.Violation;
import dev.signet.database.Transaction;
import dev.signet.oidc.IdentityProvider.Groups;
import dev.signet.oidc.IdentityProvider.Secrecy;
import dev.signet.oidc.IdentityProvider.Settings;
import dev.signet.oidc.IdentityProvider.Stamps;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Whether a provider can be so, and what it is then; all that speaks against it, at once.
final class ProviderRules {
    private final AdmitPerson people;
    private final ProviderTexts texts;
    private final ProviderStore providers = new ProviderStore();
    private final LocalSignIn local = new LocalSignIn();

    ProviderRules(AdmitPerson people, Schemes schemes) {
        this.people = people;
        this.texts = new ProviderTexts(schemes);
    }

    /// What came of it.
    sealed interface Verdict {

        record Fit(IdentityProvider after) implements Verdict {}

        record Unfit(List<Violation> violations) implements Verdict {
            /// Copies what it is given.
            public Unfit {
                violations = List.copyOf(violations);
            }
        }
    }

    /// A provider of which nothing is settled yet.
    static IdentityProvider blank(MemberId by, Instant at) {
        return new IdentityProvider(
                ProviderId.random(),
                new Settings("", "", "", Optional.empty(), Groups.NONE),
                Set.of(),
                Secrecy.PUBLIC,
                new Stamps(by, at, by, at));
    }

    /// The same, changed by them then.
    static IdentityProvider stamped(IdentityProvider before, MemberId by, Instant at) {
        Stamps stamps = new Stamps(before.stamps().createdBy(), before.stamps().createdAt(), by, at);
        return new IdentityProvider(before.id(), before.settings(), before.options(), before.secrecy(), stamps);
    }

    /// In which fields they differ, by their names on the wire.
    static List<String> changes(IdentityProvider was, IdentityProvider is, ProviderChange wanted) {
        List<String> changes = new ArrayList<>();
        note(changes, "name", was.settings().name(), is.settings().name());
        note(changes, "issuer", was.settings().issuer(), is.settings().issuer());
        note(changes, "clientId", was.settings().clientId(), is.settings().clientId());
        note(
                changes,
                "defaultAccountTypeId",
                was.settings().newcomers(),
                is.settings().newcomers());
        note(
                changes,
                "groupsClaim",
                was.settings().groups().claim(),
                is.settings().groups().claim());
        note(
                changes,
                "groupTeams",
                was.settings().groups().teams(),
                is.settings().groups().teams());
        note(changes, "enabled", was.is(ProviderOption.ENABLED), is.is(ProviderOption.ENABLED));
        note(changes, "required", was.is(ProviderOption.REQUIRED), is.is(ProviderOption.REQUIRED));
        note(changes, "createMembers", was.is(ProviderOption.CREATES_MEMBERS), is.is(ProviderOption.CREATES_MEMBERS));
        if (wanted.secret().isPresent()) changes.add("clientSecret");
        return changes;
    }

    private static void note(List<String> changes, String name, Object was, Object is) {
        if (!was.equals(is)) changes.add(name);
    }

    /// Holds the wish against the rules; `base` is what it is made of.
    Verdict judge(Transaction tx, Optional<IdentityProvider> before, ProviderChange wanted, IdentityProvider base) {
        List<Violation> violations = new ArrayList<>(texts.violations(wanted, before.isEmpty()));
        IdentityProvider after = new IdentityProvider(
                base.id(),
                settings(tx, base.settings(), wanted, violations),
                options(base.options(), wanted.switches()),
                wanted.secret()
                        .map(change -> change.secret().isPresent() ? Secrecy.SECRET : Secrecy.PUBLIC)
                        .orElse(base.secrecy()),
                base.stamps());
        judgeWhole(tx, before, wanted, after).forEach(violations::add);
        return violations.isEmpty() ? new Verdict.Fit(after) : new Verdict.Unfit(violations);
    }

    private List<Violation> judgeWhole(
            Transaction tx, Optional<IdentityProvider> before, ProviderChange wanted, IdentityProvider after) {
        List<Violation> violations = new ArrayList<>();
        Settings settings = after.settings();
        if (before.isEmpty() && providers.all(tx).size() >= IdentityProviders.MOST) {
            violations.add(
                    new Violation("", "There are " + IdentityProviders.MOST + " providers, the most there may be."));
        }
        boolean moves = before.filter(was -> !was.settings().issuer().equals(settings.issuer()))
                .isPresent();
        if (moves && after.secrecy() == Secrecy.SECRET && wanted.secret().isEmpty()) {
            violations.add(new Violation(
                    "clientSecret", "Give it again with another issuer: the old one's is not shown to the new one."));
        }
        if (settings.groups().claim().isEmpty() && !settings.groups().teams().isEmpty()) {
            violations.add(new Violation("groupsClaim", "Name the claim that holds the groups, or map no groups."));
        }
        boolean begins = after.rules() && before.filter(IdentityProvider::rules).isEmpty();
        if (begins && !local.hasAWayIn(tx)) {
            violations.add(new Violation(
                    "required",
                    "Nobody could come in without the provider: let an active Admin set a password first."));
        }
        return violations;
    }

    private Settings settings(Transaction tx, Settings base, ProviderChange wanted, List<Violation> violations) {
        ProviderChange.Identity identity = wanted.identity();
        ProviderChange.Joining joining = wanted.joining();
        return new Settings(
                identity.name().map(String::strip).orElse(base.name()),
                identity.issuer().orElse(base.issuer()),
                identity.clientId().orElse(base.clientId()),
                joining.accountType()
                        .map(given -> given.flatMap(text -> accountType(tx, text, violations)))
                        .orElse(base.newcomers()),
                new Groups(
                        joining.groupsClaim().orElse(base.groups().claim()),
                        joining.groupTeams()
                                .map(given -> teams(tx, given, violations))
                                .orElse(base.groups().teams())));
    }

    private Optional<AccountTypeId> accountType(Transaction tx, String text, List<Violation> violations) {
        Optional<AccountTypeId> type = AccountTypeId.parse(text).filter(id -> people.canGive(tx, id));
        if (type.isEmpty()) {
            violations.add(new Violation(
                    "defaultAccountTypeId",
                    "Give the ID of an account type of this organization that does not administer it."));
        }
        return type;
    }

    private Map<String, TeamId> teams(Transaction tx, Map<String, String> given, List<Violation> violations) {
        Map<String, TeamId> teams = new TreeMap<>();
        given.forEach((group, team) -> TeamId.parse(team).ifPresent(id -> teams.put(group, id)));
        Set<TeamId> missing = people.missing(tx, Set.copyOf(teams.values()));
        given.keySet().stream()
                .sorted()
                .filter(group -> !teams.containsKey(group) || missing.contains(teams.get(group)))
                .forEach(group -> violations.add(new Violation(
                        "groupTeams[\"" + ProviderTexts.shown(group) + "\"]",
                        "Give the ID of a team of this organization.")));
        return teams;
    }

    private static Set<ProviderOption> options(Set<ProviderOption> base, ProviderChange.Switches switches) {
        Set<ProviderOption> options = EnumSet.noneOf(ProviderOption.class);
        for (ProviderOption each : ProviderOption.values()) {
            if (switches.options().getOrDefault(each, base.contains(each))) options.add(each);
        }
        return options;
    }
}
