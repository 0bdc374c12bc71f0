package dev.signet.access;

import dev.signet.access.ProvisionEmbedUser.Outcome;
import dev.signet.base.InodeId;
import dev.signet.database.Transaction;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds what would become of a user a host vouches for, and whether they would see an object then: the very steps of
/// a visit, gone on with after each refusal as if its cause were mended.
///
/// Guarantee: nothing of it lasts, as long as the caller undoes the transaction, which it must.
public final class RehearseEmbedUser {
    private static final Origin NOWHERE = new Origin("", "", "");

    private final ProvisionEmbedUser users;
    private final MemberByEmail members = new MemberByEmail();
    private final InodeStore inodes = new InodeStore();
    private final ReachStore grants = new ReachStore();

    /// Rehearses with that audit and clock.
    public RehearseEmbedUser(Audit audit, InstantSource clock) {
        this.users = new ProvisionEmbedUser(audit, clock);
    }

    /// Everything that was refused, in order; who the user would be, and is now; the attributes the host names that do
    /// not exist.
    public record Rehearsal(
            List<Outcome.Refused> refusals,
            Optional<Standing> user,
            Optional<Standing> before,
            Set<String> unknownAttributes) {

        /// Copies what it is given.
        public Rehearsal {
            refusals = List.copyOf(refusals);
            unknownAttributes = Set.copyOf(unknownAttributes);
        }
    }

    /// Goes through a visit of that user, in a transaction that is undone afterwards.
    public Rehearsal in(Transaction tx, Principal by, EmbedUser user) {
        Optional<Standing> before = members.find(tx, user.email());
        List<Outcome.Refused> refusals = new ArrayList<>();
        Optional<EmbedUser> next = Optional.of(user);
        while (next.isPresent()) {
            switch (users.in(tx, by, NOWHERE, next.get())) {
                case Outcome.Ready(Standing standing, Set<String> unknown) -> {
                    return new Rehearsal(refusals, Optional.of(standing), before, unknown);
                }
                case Outcome.Refused refused -> {
                    boolean again = refusals.stream().noneMatch(one -> one.why().equals(refused.why()));
                    if (again) refusals.add(refused);
                    EmbedUser now = next.get();
                    next = again ? mended(now, refused) : Optional.empty();
                }
            }
        }
        return new Rehearsal(refusals, before, before, Set.of());
    }

    /// Whether they would see the object, and why, in the same transaction; only these of their teams count, if it is
    /// said which.
    public Explanation sight(Transaction tx, Standing user, InodeId object, Optional<Set<String>> teams) {
        return new Judgement(ObjectAction.VIEW)
                .judge(
                        Optional.of(user),
                        who -> inodes.find(tx, object)
                                .map(inode -> new Judgement.Facts(
                                        inode,
                                        grants
                                                .reaching(tx, who.member().id(), List.of(object))
                                                .getOrDefault(object, List.of())
                                                .stream()
                                                .filter(reach -> reach.countsFor(teams))
                                                .toList())));
    }

    /// The names of teams that see the object, at most so many.
    public List<String> teamsThatSee(Transaction tx, InodeId object, int most) {
        return new TeamGrantStore().teamsOn(tx, object, most);
    }

    /// The user as if the cause of a refusal were mended; empty when no other words of the host could.
    private static Optional<EmbedUser> mended(EmbedUser user, Outcome.Refused refused) {
        return switch (refused.why()) {
            case CREATION_OFF, DEACTIVATED -> Optional.empty();
            case INTERNAL_USER, UPDATING_OFF -> Optional.of(bare(user));
            case NO_TEAMS -> Optional.of(with(user, user.accountType(), Optional.of(Set.of())));
            case UNKNOWN_TEAMS -> Optional.of(with(user, user.accountType(), without(user, refused.names())));
            case UNKNOWN_ACCOUNT_TYPE, ADMIN_ACCOUNT_TYPE -> Optional.of(with(user, Optional.empty(), user.teams()));
        };
    }

    private static Optional<Set<String>> without(EmbedUser user, Set<String> names) {
        return user.teams().map(teams -> {
            Set<String> rest = new HashSet<>(teams);
            rest.removeAll(names);
            return rest;
        });
    }

    private static EmbedUser with(EmbedUser user, Optional<String> accountType, Optional<Set<String>> teams) {
        return new EmbedUser(user.email(), user.name(), accountType, teams, user.attributes());
    }

    private static EmbedUser bare(EmbedUser user) {
        return new EmbedUser(user.email(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
