package dev.signet.access;

import dev.signet.base.TeamId;
import dev.signet.base.Violation;
import dev.signet.database.Transaction;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Gives one team values of several attributes (rest-api.md §4.4): like [AssignToTeams], from the team's
/// side. Only Admins; to others a team they do not see is absent.
public final class AssignToTeam {
    private static final String UNKNOWN = "Give the ID of a user attribute of this organization.";

    private final AccessGround ground;
    private final TeamStore teams = new TeamStore();
    private final UserAttributeStore attributes = new UserAttributeStore();
    private final WriteTeamAttribute write;

    /// Works on that ground.
    public AssignToTeam(AccessGround ground) {
        this.ground = ground;
        this.write = new WriteTeamAttribute(ground.audit(), ground.clock());
    }

    /// Which attribute is to have which value; the id as it was given.
    public record Entry(String userAttributeId, String value) {}

    /// Gives all of them or, when there is no such attribute, none.
    public AssignmentOutcome assign(Principal principal, Origin origin, TeamId team, List<Entry> entries) {
        TeamSight sight = TeamSight.of(ground, principal);
        NamedThings<UserAttributeId> named = new NamedThings<>(
                entries.stream().map(Entry::userAttributeId).toList(),
                UserAttributeId::parse,
                entry -> "assignments[" + entry + "].userAttributeId");
        return ground.database().inOrganization(principal.organization(), tx -> {
            if (teams.lock(tx, sight, team).isEmpty()) return new AssignmentOutcome.NotFound();
            if (!sight.isAdmin()) return new AssignmentOutcome.Forbidden();
            List<Violation> violations = named.violations(locked(tx, named.ids()), UNKNOWN);
            if (!violations.isEmpty()) return new AssignmentOutcome.Invalid(violations);
            WriteTeamAttribute.By by = new WriteTeamAttribute.By(principal, origin);
            for (int i = 0; i < entries.size(); i++) {
                String value = entries.get(i).value();
                write.value(tx, by, new WriteTeamAttribute.Value(named.id(i), team, value), Optional.empty());
            }
            return new AssignmentOutcome.Done(entries.size());
        });
    }

    /// Those there are, always locked in one order, so that two who want the same never wait for each other.
    private Set<UserAttributeId> locked(Transaction tx, Set<UserAttributeId> wanted) {
        Set<UserAttributeId> known = new HashSet<>();
        wanted.stream()
                .sorted(Comparator.comparing(UserAttributeId::value))
                .filter(id -> attributes.lock(tx, id).isPresent())
                .forEach(known::add);
        return known;
    }
}
