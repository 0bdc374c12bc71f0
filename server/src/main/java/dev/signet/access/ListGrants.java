package dev.signet.access;

import dev.signet.base.InodeId;
import dev.signet.base.MemberId;
import dev.signet.base.TeamId;
import dev.signet.database.Transaction;
import java.util.List;
import java.util.Optional;

/// Lists grants: on an object, for those who may share it; to a team, for its members; to a member, for that
/// member. Admins may list all of them (rest-api.md §4.7).
public final class ListGrants {
    private final AccessGround ground;
    private final InodeStore inodes = new InodeStore();
    private final GrantListStore store = new GrantListStore();
    private final TeamStore teams = new TeamStore();

    /// Lists there.
    public ListGrants(AccessGround ground) {
        this.ground = ground;
    }

    /// Which grants, and which page.
    public record Wanted(Of of, int offset, int limit) {}

    /// Whose grants.
    public sealed interface Of {

        /// Those on the object; and those on what it lies in, too, when they are wanted.
        /// Of that kind, when one is named: any other is as good as none.
        record OneObject(InodeId id, Reach reach, Optional<InodeKind> kind) implements Of {}

        /// Those to the team.
        record OneTeam(TeamId id) implements Of {}

        /// Those to the member; and to their teams and everybody, too, when they are wanted.
        record OneMember(MemberId member, Reach reach) implements Of {}
    }

    /// Whether grants that arrive from elsewhere are wanted too.
    public enum Reach {
        DIRECT,
        ANY
    }

    /// What came of it.
    public sealed interface Outcome {

        /// One page, and how many there are on all pages.
        record Listed(List<Grant> grants, long total) implements Outcome {

            /// Copies what it is given.
            public Listed {
                grants = List.copyOf(grants);
            }
        }

        /// There is no such object, team or member, or whoever asks must not learn of it.
        record NotFound() implements Outcome {}

        /// Whoever asks may know of it and not of its grants.
        record Forbidden(String why) implements Outcome {}
    }

    /// Lists them.
    public Outcome list(Principal principal, Wanted wanted) {
        return switch (wanted.of()) {
            case Of.OneObject object -> onObject(principal, object, wanted);
            case Of.OneTeam(TeamId team) -> toTeam(principal, team, wanted);
            case Of.OneMember(MemberId member, Reach _) -> toMember(principal, member, wanted);
        };
    }

    private Outcome onObject(Principal principal, Of.OneObject object, Wanted wanted) {
        return switch (ground.access().decide(principal, ObjectAction.SHARE, object.id())) {
            case Decision.Hidden() -> new Outcome.NotFound();
            case Decision.Denied(Decision.Need _) ->
                new Outcome.Forbidden("Only those who may share it see its grants.");
            case Decision.Allowed() ->
                ground.database()
                        .inOrganization(
                                principal.organization(),
                                tx -> isThere(tx, object) ? listed(tx, wanted) : new Outcome.NotFound());
        };
    }

    private boolean isThere(Transaction tx, Of.OneObject object) {
        return inodes.find(tx, object.id())
                .filter(inode ->
                        object.kind().filter(kind -> kind != inode.kind()).isEmpty())
                .isPresent();
    }

    private Outcome toTeam(Principal principal, TeamId team, Wanted wanted) {
        TeamSight sight = TeamSight.of(ground, principal);
        return ground.database().inOrganization(principal.organization(), tx -> {
            if (teams.find(tx, sight, team).isEmpty()) return new Outcome.NotFound();
            boolean may = sight.isAdmin() || store.isIn(tx, principal.member(), team);
            return may ? listed(tx, wanted) : new Outcome.Forbidden("Only its members and Admins see a team's grants.");
        });
    }

    private Outcome toMember(Principal principal, MemberId member, Wanted wanted) {
        return switch (MemberScope.of(ground, principal, member)) {
            case ALLOWED -> inOrganization(principal, wanted);
            case NOT_FOUND -> new Outcome.NotFound();
            case FORBIDDEN -> new Outcome.Forbidden("Only Admins see the grants of other members.");
        };
    }

    private Outcome inOrganization(Principal principal, Wanted wanted) {
        return ground.database().inOrganization(principal.organization(), tx -> listed(tx, wanted));
    }

    private Outcome listed(Transaction tx, Wanted wanted) {
        GrantListStore.Page page = store.page(tx, wanted);
        return new Outcome.Listed(page.grants(), page.total());
    }
}
