package dev.signet.access;

import dev.signet.base.InodeId;
import dev.signet.base.MemberId;
import dev.signet.base.TeamId;
import dev.signet.base.Violation;
import dev.signet.database.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Grants levels on one object: all of them, or none and everything that is wrong. A grant only ever raises.
///
/// For those who may share the object: its owner, those who manage what it lies in, Admins (rest-api.md
/// §2.2).
public final class ShareObject {
    private final AccessGround ground;
    private final InodeStore inodes = new InodeStore();
    private final GrantStore grants = new GrantStore();
    private final TeamStore teams = new TeamStore();

    /// Works there.
    public ShareObject(AccessGround ground) {
        this.ground = ground;
    }

    /// A grant as it is asked for: to exactly one of a member and a team. `place` is how violations name it.
    public record Wanted(String place, Optional<String> memberId, Optional<String> teamId, String permission) {
        private String field(String name) {
            return place.isEmpty() ? name : place + "." + name;
        }
    }

    /// What came of it.
    public sealed interface Outcome {

        /// The grants as they are now, in the order they were asked for.
        record Shared(List<Grant> grants) implements Outcome {

            /// Copies what it is given.
            public Shared {
                grants = List.copyOf(grants);
            }
        }

        /// There is no such object, or whoever asks must not learn of it.
        record NotFound() implements Outcome {}

        /// Whoever asks sees the object and may not share it.
        record Forbidden(String why) implements Outcome {}

        /// Everything that is wrong.
        record Invalid(List<Violation> violations) implements Outcome {

            /// Copies what it is given.
            public Invalid {
                violations = List.copyOf(violations);
            }
        }
    }

    private record Share(Grantee grantee, Level level) {}

    /// Which object; of that kind, when one is named: any other is as good as none.
    public record Target(InodeId id, Optional<InodeKind> kind) {
        private boolean isOne(Inode inode) {
            return kind.filter(wanted -> wanted != inode.kind()).isEmpty();
        }
    }

    /// Grants them.
    public Outcome share(Principal principal, Origin origin, Target target, List<Wanted> wanted) {
        return switch (ground.access().decide(principal, ObjectAction.SHARE, target.id())) {
            case Decision.Hidden() -> new Outcome.NotFound();
            case Decision.Denied(Decision.Need _) ->
                new Outcome.Forbidden("Only its owner, those who manage what it lies in, and Admins share it.");
            case Decision.Allowed() -> allowed(principal, origin, target, wanted);
        };
    }

    private Outcome allowed(Principal principal, Origin origin, Target target, List<Wanted> wanted) {
        TeamSight sight = TeamSight.of(ground, principal);
        List<Violation> violations = new ArrayList<>();
        List<Optional<Grantee>> grantees = wanted.stream()
                .map(each -> grantee(principal, each, violations))
                .toList();
        return ground.database().inOrganization(principal.organization(), tx -> {
            Optional<Inode> object = inodes.find(tx, target.id()).filter(target::isOne);
            if (object.isEmpty()) return new Outcome.NotFound();
            List<Share> shares = new ArrayList<>();
            for (int i = 0; i < wanted.size(); i++) {
                Optional<Level> level = level(object.get(), wanted.get(i), violations);
                Optional<Grantee> grantee = known(tx, sight, wanted.get(i), grantees.get(i), violations);
                if (level.isPresent() && grantee.isPresent()) shares.add(new Share(grantee.get(), level.get()));
            }
            if (!violations.isEmpty()) return new Outcome.Invalid(violations);
            return shared(tx, principal, origin, object.get(), shares);
        });
    }

    private Outcome shared(Transaction tx, Principal principal, Origin origin, Inode object, List<Share> shares) {
        shares.forEach(share -> raise(tx, principal, origin, object, share));
        return new Outcome.Shared(shares.stream()
                .map(share -> grants.find(tx, object.id(), share.grantee()).orElseThrow())
                .toList());
    }

    private Optional<Grantee> grantee(Principal principal, Wanted wanted, List<Violation> violations) {
        if (wanted.memberId().isPresent() == wanted.teamId().isPresent()) {
            violations.add(new Violation(wanted.field("grantee"), "Give either a memberId or a teamId."));
            return Optional.empty();
        }
        Optional<Grantee> grantee = wanted.teamId()
                .flatMap(TeamId::parse)
                .<Grantee>map(Grantee.ToTeam::new)
                .or(() -> wanted.memberId()
                        .flatMap(MemberId::parse)
                        .filter(member -> ground.standings()
                                .find(principal.organization(), member)
                                .filter(Standing::isActive)
                                .isPresent())
                        .map(Grantee.ToMember::new));
        if (grantee.isEmpty()) violations.add(unknown(wanted));
        return grantee;
    }

    /// Teams are looked for in the transaction: one that is deleted meanwhile is none.
    private Optional<Grantee> known(
            Transaction tx, TeamSight sight, Wanted wanted, Optional<Grantee> given, List<Violation> violations) {
        if (!(given.orElse(new Grantee.ToEverybody()) instanceof Grantee.ToTeam(TeamId team))) return given;
        if (teams.find(tx, sight, team).isPresent()) return given;
        violations.add(unknown(wanted));
        return Optional.empty();
    }

    private static Violation unknown(Wanted wanted) {
        return wanted.teamId().isPresent()
                ? new Violation(wanted.field("grantee.teamId"), "There is no team of this id.")
                : new Violation(wanted.field("grantee.memberId"), "There is no active member of this id.");
    }

    private static Optional<Level> level(Inode object, Wanted wanted, List<Violation> violations) {
        Optional<Level> level = Level.parse(wanted.permission()).filter(found -> found.fits(object.kind()));
        if (level.isEmpty()) {
            String possible = Level.of(object.kind()).stream().map(Level::wire).collect(Collectors.joining(", "));
            violations.add(new Violation(
                    wanted.field("permission"), "On a " + object.kind().wire() + " give one of: " + possible + "."));
        }
        return level;
    }

    private void raise(Transaction tx, Principal principal, Origin origin, Inode object, Share share) {
        Member.Stamp now = new Member.Stamp(principal.member(), ground.clock().instant());
        if (!grants.raise(tx, object.id(), share.grantee(), share.level(), now)) return;
        ground.audit()
                .record(
                        tx,
                        AuditEntry.by(principal, origin, now.at(), AuditAction.GRANT_CREATE, "inode:" + object.id())
                                .with("level", share.level().wire())
                                .with("grantee", share.grantee().auditName()));
    }
}
