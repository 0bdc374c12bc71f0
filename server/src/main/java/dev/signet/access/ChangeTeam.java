package dev.signet.access;

import dev.signet.base.TeamId;
import dev.signet.database.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Changes a team's name, description or visibility (rest-api.md §4.4). Only Admins; a name must be free,
/// without regard to case. Formulas that ask for a team by name see the new one at their next question.
public final class ChangeTeam {
    private final AccessGround ground;
    private final TeamStore teams = new TeamStore();

    /// Works on that ground.
    public ChangeTeam(AccessGround ground) {
        this.ground = ground;
    }

    /// What is to be different; what is empty stays.
    public record Change(Optional<String> name, Optional<String> description, Optional<Team.Visibility> visibility) {}

    /// What came of it.
    public sealed interface Outcome {

        /// The team as it is now.
        record Changed(CountedTeam team) implements Outcome {}

        /// Another team has that name.
        record NameTaken() implements Outcome {}

        /// There is no such team, or they do not see it.
        record NotFound() implements Outcome {}

        /// Only Admins change teams.
        record Forbidden() implements Outcome {}
    }

    /// Changes the team; twice is as good as once.
    public Outcome change(Principal principal, Origin origin, TeamId id, Change change) {
        TeamSight sight = TeamSight.of(ground, principal);
        return ground.database().inOrganization(principal.organization(), tx -> {
            Optional<Team> team = teams.lock(tx, sight, id);
            if (team.isEmpty()) return new Outcome.NotFound();
            if (!sight.isAdmin()) return new Outcome.Forbidden();
            if (!write(tx, principal, origin, team.get(), change)) return new Outcome.NameTaken();
            return new Outcome.Changed(teams.counted(tx, sight, id).orElseThrow());
        });
    }

    private boolean write(Transaction tx, Principal principal, Origin origin, Team team, Change change) {
        Member.Stamp now = new Member.Stamp(principal.member(), ground.clock().instant());
        Team next = new Team(
                team.id(),
                change.name().orElse(team.name()),
                change.description().orElse(team.description()),
                change.visibility().orElse(team.visibility()),
                team.created(),
                now);
        List<String> changed = differences(team, next);
        if (changed.isEmpty()) return true;
        if (!teams.update(tx, next)) return false;
        ground.audit()
                .record(
                        tx,
                        AuditEntry.by(principal, origin, now.at(), AuditAction.TEAM_UPDATE, "team:" + team.id())
                                .with("changed", String.join(", ", changed))
                                .with("name", next.name()));
        return true;
    }

    private static List<String> differences(Team team, Team next) {
        List<String> changed = new ArrayList<>();
        if (!next.name().equals(team.name())) changed.add("name");
        if (!next.description().equals(team.description())) changed.add("description");
        if (next.visibility() != team.visibility()) changed.add("visibility");
        return changed;
    }
}
