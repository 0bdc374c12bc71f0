package dev.signet.access;

import dev.signet.base.MemberId;
import dev.signet.base.TeamId;
import java.util.List;
import java.util.Optional;

/// Reads one member, with the teams they are in.
///
/// Whom [ListMembers] would not list is absent; of their teams, those are told that [TeamSight] reaches.
public final class ReadMember {
    private final AccessGround ground;
    private final MemberEntryStore members = new MemberEntryStore();
    private final SeatStore seats = new SeatStore();

    /// Reads from there.
    public ReadMember(AccessGround ground) {
        this.ground = ground;
    }

    /// A team by its name.
    public record TeamName(TeamId id, String name) {}

    /// The member, and the teams they are in, by name.
    public record Detail(MemberEntry entry, List<TeamName> teams) {
        /// Copies what it is given.
        public Detail {
            teams = List.copyOf(teams);
        }
    }

    /// The member; empty when there is none of this id that the principal may learn of.
    public Optional<Detail> find(Principal principal, MemberId id) {
        if (!MemberSight.of(ground.standings(), principal).reaches(principal, id)) return Optional.empty();
        TeamSight sight = TeamSight.of(ground, principal);
        return ground.database()
                .inOrganization(
                        principal.organization(),
                        tx -> members.find(tx, id).map(entry -> new Detail(entry, seats.teams(tx, sight, id))));
    }
}
