package dev.signet.access;

import dev.signet.base.TeamId;
import java.util.Optional;

/// Reads a team as somebody sees it: what is hidden from them answers like what is absent, with nothing.
public final class ReadTeam {
    private final AccessGround ground;
    private final TeamStore teams = new TeamStore();
    private final TeamMemberStore members = new TeamMemberStore();

    /// Reads from that ground.
    public ReadTeam(AccessGround ground) {
        this.ground = ground;
    }

    /// The team with its active members, if they see it.
    public Optional<TeamWithMembers> find(Principal principal, TeamId id) {
        TeamSight sight = TeamSight.of(ground, principal);
        return ground.database()
                .inOrganization(
                        principal.organization(),
                        tx -> teams.counted(tx, sight, id).map(team -> new TeamWithMembers(team, members.ids(tx, id))));
    }

    /// A part of its active members, if they see the team.
    public Optional<Part<TeamMember>> members(Principal principal, TeamId id, Slice slice) {
        TeamSight sight = TeamSight.of(ground, principal);
        return ground.database()
                .inOrganization(
                        principal.organization(),
                        tx -> teams.find(tx, sight, id).map(_ -> members.page(tx, id, slice)));
    }
}
