package dev.signet.access;

import dev.signet.base.MemberId;
import java.util.Optional;

/// Lists the teams somebody sees (rest-api.md §4.4).
public final class ListTeams {
    private final AccessGround ground;
    private final TeamStore teams = new TeamStore();
    private final MemberStore members = new MemberStore();

    /// Lists from that ground.
    public ListTeams(AccessGround ground) {
        this.ground = ground;
    }

    /// Which of them: those whose name and description contain these texts, without regard to case.
    public record Wanted(
            Optional<String> name,
            Optional<String> description,
            Optional<Team.Visibility> visibility,
            Stretch<By> part) {

        /// Leaves out what no name contains.
        public Wanted {
            name = name.map(AuditText::clean);
            description = description.map(AuditText::clean);
        }

        /// A part of the list by name.
        public Wanted(
                Optional<String> name,
                Optional<String> description,
                Optional<Team.Visibility> visibility,
                Slice slice) {
            this(name, description, visibility, Stretch.usual(slice));
        }
    }

    /// What the list can be ordered by; `MEMBERS` is how many there are.
    public enum By {
        NAME,
        CREATED_AT,
        MEMBERS
    }

    /// What came of asking for somebody else's teams.
    public sealed interface Outcome {

        /// The teams they are in.
        record Listed(Part<CountedTeam> teams) implements Outcome {}

        /// There is no such member.
        record NotFound() implements Outcome {}

        /// Only Admins ask that.
        record Forbidden() implements Outcome {}
    }

    /// The teams they see.
    public Part<CountedTeam> list(Principal principal, Wanted wanted) {
        TeamSight sight = TeamSight.of(ground, principal);
        return ground.database().inOrganization(principal.organization(), tx -> teams.page(tx, sight, wanted));
    }

    /// The teams a member is in. Only for Admins.
    public Outcome of(Principal principal, MemberId member, Slice slice) {
        if (!(ground.access().decide(principal, Capability.ADMINISTER) instanceof Decision.Allowed)) {
            return new Outcome.Forbidden();
        }
        return ground.database()
                .inOrganization(
                        principal.organization(),
                        tx -> members.find(tx, member).isEmpty()
                                ? new Outcome.NotFound()
                                : new Outcome.Listed(teams.of(tx, member, slice)));
    }
}
