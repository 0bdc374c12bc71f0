package dev.signet.access;

import dev.signet.base.MemberId;
import dev.signet.base.TeamId;
import dev.signet.database.Transaction;
import java.time.InstantSource;
import java.util.Optional;

/// Creates a team, as part of the caller's transaction and decision. [AddTeam] decides.
public final class CreateTeam {
    private final TeamStore teams = new TeamStore();
    private final TeamMemberStore members = new TeamMemberStore();
    private final Audit audit;
    private final InstantSource clock;

    /// Audits there, by this clock.
    public CreateTeam(Audit audit, InstantSource clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /// What a team is to be.
    public record Draft(String name, String description, Team.Visibility visibility) {}

    /// The new team, seen by everybody; empty when the name is taken.
    public Optional<Team> in(Transaction tx, Principal principal, Origin origin, String name) {
        return in(tx, principal, origin, new Draft(name, "", Team.Visibility.PUBLIC));
    }

    /// The new team; empty when the name is taken.
    public Optional<Team> in(Transaction tx, Principal principal, Origin origin, Draft draft) {
        Member.Stamp created = new Member.Stamp(principal.member(), clock.instant());
        Team team = new Team(TeamId.random(), draft.name(), draft.description(), draft.visibility(), created, created);
        if (!teams.insert(tx, team)) return Optional.empty();
        audit.record(
                tx,
                AuditEntry.by(principal, origin, created.at(), AuditAction.TEAM_CREATE, "team:" + team.id())
                        .with("name", team.name())
                        .with("visibility", team.visibility().wire()));
        return Optional.of(team);
    }

    /// Puts a member into a team of the organization, as part of the caller's transaction.
    public void join(Transaction tx, TeamId team, MemberId member) {
        members.join(tx, team, member);
    }
}
