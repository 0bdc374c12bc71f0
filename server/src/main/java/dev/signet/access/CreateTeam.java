package dev.signet.access;

import dev.signet.base.MemberId;
import dev.signet.base.TeamId;
import dev.signet.database.Transaction;
import java.time.InstantSource;
import java.util.Optional;

/// Creates a team, as part of the caller's transaction.
public final class CreateTeam {
    private final TeamStore teams = new TeamStore();
    private final Audit audit;
    private final InstantSource clock;

    /// Audits there, by this clock.
    public CreateTeam(Audit audit, InstantSource clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /// The new team; empty when the name is taken.
    public Optional<Team> in(Transaction tx, Principal principal, Origin origin, String name) {
        Member.Stamp created = new Member.Stamp(principal.member(), clock.instant());
        Team team = new Team(TeamId.random(), name, Team.Visibility.PUBLIC, created);
        if (!teams.insert(tx, team)) return Optional.empty();
        audit.record(
                tx,
                AuditEntry.by(principal, origin, created.at(), AuditAction.TEAM_CREATE, "team:" + team.id())
                        .with("name", name));
        return Optional.of(team);
    }

    /// Puts a member into a team of the organization, as part of the caller's transaction.
    public void join(Transaction tx, TeamId team, MemberId member) {
        teams.join(tx, team, member);
    }
}
