package dev.signet.access;

import dev.signet.access.PlaceObject.Share;
import dev.signet.base.InodeId;
import dev.signet.base.MemberId;
import dev.signet.base.Violation;
import dev.signet.database.Transaction;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Adds a team to the organization, with its first members and, if wanted, a workspace of its own which it
/// can manage (rest-api.md §4.4). Only Admins; the name must be free, without regard to case.
public final class AddTeam {
    private final AccessGround ground;
    private final CreateTeam create;
    private final JoinTeam join;
    private final PlaceObject place;
    private final TeamStore teams = new TeamStore();
    private final TeamMemberStore members = new TeamMemberStore();

    /// Works on that ground.
    public AddTeam(AccessGround ground) {
        this.ground = ground;
        this.create = new CreateTeam(ground.audit(), ground.clock());
        this.join = new JoinTeam(ground.audit(), ground.clock());
        this.place = new PlaceObject(ground.audit(), ground.clock());
    }

    /// What is to be added; `members` are ids as they were given.
    public record NewTeam(CreateTeam.Draft draft, List<String> members, Folder folder) {
        /// Copies what it is given.
        public NewTeam {
            members = List.copyOf(members);
        }
    }

    /// Whether the team gets a workspace of its name.
    public enum Folder {
        NONE,
        WORKSPACE
    }

    /// What came of it.
    public sealed interface Outcome {

        /// The team is there, and its workspace if one was wanted.
        record Added(TeamWithMembers team, Optional<InodeId> workspace) implements Outcome {}

        /// Another team has that name.
        record NameTaken() implements Outcome {}

        /// Somebody named is no active member.
        record Invalid(List<Violation> violations) implements Outcome {
            /// Copies what it is given.
            public Invalid {
                violations = List.copyOf(violations);
            }
        }

        /// Only Admins add teams.
        record Forbidden() implements Outcome {}
    }

    /// Adds the team.
    public Outcome add(Principal principal, Origin origin, NewTeam wanted) {
        TeamSight sight = TeamSight.of(ground, principal);
        if (!sight.isAdmin()) return new Outcome.Forbidden();
        return ground.database().inOrganization(principal.organization(), tx -> {
            NamedMembers named = new NamedMembers(tx);
            Set<MemberId> first = named.find("members", wanted.members());
            if (!named.violations().isEmpty()) return new Outcome.Invalid(named.violations());
            return create.in(tx, principal, origin, wanted.draft())
                    .<Outcome>map(team -> {
                        JoinTeam.Visit visit = new JoinTeam.Visit(tx, principal, origin, team.id());
                        first.forEach(member -> join.join(visit, member));
                        return added(visit, sight, workspace(visit, team, wanted.folder()));
                    })
                    .orElseGet(Outcome.NameTaken::new);
        });
    }

    private Outcome added(JoinTeam.Visit visit, TeamSight sight, Optional<InodeId> workspace) {
        CountedTeam team = teams.counted(visit.tx(), sight, visit.team()).orElseThrow();
        return new Outcome.Added(new TeamWithMembers(team, members.ids(visit.tx(), visit.team())), workspace);
    }

    private Optional<InodeId> workspace(JoinTeam.Visit visit, Team team, Folder folder) {
        return switch (folder) {
            case NONE -> Optional.empty();
            case WORKSPACE -> Optional.of(workspace(visit, team));
        };
    }

    private InodeId workspace(JoinTeam.Visit visit, Team team) {
        Transaction tx = visit.tx();
        Inode workspace = new Inode(
                InodeId.random(),
                InodeKind.WORKSPACE,
                team.name(),
                visit.principal().member());
        place.place(tx, visit.principal(), visit.origin(), workspace, Optional.empty());
        Share share = new Share(workspace, new Grantee.ToTeam(team.id()), Level.EDIT);
        place.grant(tx, visit.principal(), visit.origin(), share);
        return workspace.id();
    }
}
