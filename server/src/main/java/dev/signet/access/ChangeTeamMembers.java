package dev.signet.access;

import dev.signet.base.MemberId;
import dev.signet.base.TeamId;
import dev.signet.base.Violation;
import java.util.List;
import java.util.Set;

/// Changes who is in a team, and who is an admin of it (rest-api.md §4.4; the latter is ours). What the team
/// is granted reaches or leaves them at their next question.
///
/// Admins may do both for every team they see; the admins of a team may only change its members. Refuses
/// whoever is not active, all at once and before anything is written.
public final class ChangeTeamMembers {
    private final AccessGround ground;
    private final JoinTeam join;
    private final TeamStore teams = new TeamStore();
    private final TeamMemberStore members = new TeamMemberStore();

    /// Works on that ground.
    public ChangeTeamMembers(AccessGround ground) {
        this.ground = ground;
        this.join = new JoinTeam(ground.audit(), ground.clock());
    }

    /// Ids as they were given: who is to be in the team, who is not; who is to be its admin (and so in it),
    /// who is not.
    public record Change(List<String> add, List<String> remove, List<String> addAdmins, List<String> removeAdmins) {
        /// Copies what it is given.
        public Change {
            add = List.copyOf(add);
            remove = List.copyOf(remove);
            addAdmins = List.copyOf(addAdmins);
            removeAdmins = List.copyOf(removeAdmins);
        }

        private boolean isOfAdmins() {
            return !addAdmins.isEmpty() || !removeAdmins.isEmpty();
        }
    }

    /// What came of it.
    public sealed interface Outcome {

        /// It is so now.
        record Changed() implements Outcome {}

        /// Somebody named is no active member, or is named on both sides.
        record Invalid(List<Violation> violations) implements Outcome {
            /// Copies what it is given.
            public Invalid {
                violations = List.copyOf(violations);
            }
        }

        /// There is no such team, or they do not see it.
        record NotFound() implements Outcome {}

        /// They may not change this team's members, or only not its admins.
        record Forbidden(Missing missing) implements Outcome {}
    }

    /// What somebody would have to be.
    public enum Missing {
        TEAM_ADMIN,
        ADMIN
    }

    /// Changes it; twice is as good as once.
    public Outcome change(Principal principal, Origin origin, TeamId id, Change change) {
        TeamSight sight = TeamSight.of(ground, principal);
        return ground.database().inOrganization(principal.organization(), tx -> {
            if (teams.lock(tx, sight, id).isEmpty()) return new Outcome.NotFound();
            if (!sight.isAdmin() && !members.isAdmin(tx, id, principal.member())) {
                return new Outcome.Forbidden(Missing.TEAM_ADMIN);
            }
            if (!sight.isAdmin() && change.isOfAdmins()) return new Outcome.Forbidden(Missing.ADMIN);
            return checked(new JoinTeam.Visit(tx, principal, origin, id), change);
        });
    }

    private Outcome checked(JoinTeam.Visit visit, Change change) {
        NamedMembers named = new NamedMembers(visit.tx());
        Set<MemberId> added = named.find("add", change.add());
        Set<MemberId> removed = named.find("remove", change.remove());
        Set<MemberId> admins = named.find("addAdmins", change.addAdmins());
        Set<MemberId> dismissed = named.find("removeAdmins", change.removeAdmins());
        named.apart("add", added, "remove", removed);
        named.apart("remove", removed, "addAdmins", admins);
        named.apart("addAdmins", admins, "removeAdmins", dismissed);
        if (!named.violations().isEmpty()) return new Outcome.Invalid(named.violations());
        added.forEach(member -> join.join(visit, member));
        removed.forEach(member -> join.leave(visit, member));
        admins.forEach(member -> {
            join.join(visit, member);
            join.rank(visit, member, TeamRank.ADMIN);
        });
        dismissed.forEach(member -> join.rank(visit, member, TeamRank.MEMBER));
        return new Outcome.Changed();
    }
}
