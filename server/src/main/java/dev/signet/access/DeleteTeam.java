package dev.signet.access;

import dev.signet.base.TeamId;
import java.util.Optional;

/// Deletes a team for good (rest-api.md §4.4). Only Admins. At once nobody has any longer what the team was
/// granted and the values that were assigned to it; members, workspaces and documents stay.
public final class DeleteTeam {
    private final AccessGround ground;
    private final TeamStore teams = new TeamStore();

    /// Works on that ground.
    public DeleteTeam(AccessGround ground) {
        this.ground = ground;
    }

    /// What came of it.
    public enum Outcome {
        DELETED,
        NOT_FOUND,
        FORBIDDEN
    }

    /// Deletes the team.
    public Outcome delete(Principal principal, Origin origin, TeamId id) {
        TeamSight sight = TeamSight.of(ground, principal);
        return ground.database().inOrganization(principal.organization(), tx -> {
            Optional<Team> team = teams.lock(tx, sight, id);
            if (team.isEmpty()) return Outcome.NOT_FOUND;
            if (!sight.isAdmin()) return Outcome.FORBIDDEN;
            teams.delete(tx, id);
            AuditEntry entry =
                    AuditEntry.by(principal, origin, ground.clock().instant(), AuditAction.TEAM_DELETE, "team:" + id);
            ground.audit().record(tx, entry.with("name", team.get().name()));
            return Outcome.DELETED;
        });
    }
}
