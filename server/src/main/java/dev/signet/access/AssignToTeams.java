package dev.signet.access;

import dev.signet.base.TeamId;
import dev.signet.base.Violation;
import dev.signet.database.Transaction;
import java.util.List;
import java.util.Optional;

/// Gives teams values of an attribute, in place of those they had (rest-api.md §4.5). Only Admins. Acts at
/// the next question of everybody in them.
///
/// A team that had no value yet comes after all that have one, unless a priority is given (ours): the value
/// of the lowest holds for whoever is in several (embedding.md §1.7).
public final class AssignToTeams {
    private final AccessGround ground;
    private final UserAttributeStore attributes = new UserAttributeStore();
    private final TeamAttributeStore values = new TeamAttributeStore();
    private final WriteTeamAttribute write;

    /// Works on that ground.
    public AssignToTeams(AccessGround ground) {
        this.ground = ground;
        this.write = new WriteTeamAttribute(ground.audit(), ground.clock());
    }

    /// Which team is to have which value; the id as it was given.
    public record Entry(String teamId, String value, Optional<Integer> priority) {}

    /// Gives all of them or, when there is no such team, none.
    public AssignmentOutcome assign(Principal principal, Origin origin, UserAttributeId id, List<Entry> entries) {
        if (!(ground.access().decide(principal, Capability.ADMINISTER) instanceof Decision.Allowed)) {
            return new AssignmentOutcome.Forbidden();
        }
        NamedThings<TeamId> named = new NamedThings<>(
                entries.stream().map(Entry::teamId).toList(),
                TeamId::parse,
                entry -> "assignments[" + entry + "].teamId");
        return ground.database().inOrganization(principal.organization(), tx -> {
            if (attributes.lock(tx, id).isEmpty()) return new AssignmentOutcome.NotFound();
            List<Violation> violations =
                    named.violations(values.existing(tx, named.ids()), "Give the ID of a team of this organization.");
            if (!violations.isEmpty()) return new AssignmentOutcome.Invalid(violations);
            write(tx, new WriteTeamAttribute.By(principal, origin), id, named, entries);
            return new AssignmentOutcome.Done(entries.size());
        });
    }

    private void write(
            Transaction tx,
            WriteTeamAttribute.By by,
            UserAttributeId id,
            NamedThings<TeamId> named,
            List<Entry> entries) {
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            write.value(tx, by, new WriteTeamAttribute.Value(id, named.id(i), entry.value()), entry.priority());
        }
    }
}
