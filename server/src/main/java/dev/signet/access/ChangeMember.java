package dev.signet.access;

import dev.signet.access.MemberChange.Archive;
import dev.signet.base.MemberId;
import dev.signet.base.Violation;
import dev.signet.database.Transaction;
import java.util.List;
import java.util.Optional;

/// Changes a member: name, address, account type, whether they may act at all, and whose their things are
/// then (rest-api.md §4.3). Only Admins.
///
/// Guarantee: acts at the member's next call; whatever is refused is refused before anything is written,
/// all of it at once. Refuses to deactivate the principal, and to leave the organization without an active
/// Admin.
public final class ChangeMember {
    private final AccessGround ground;
    private final Belongings belongings;
    private final Departure departure;
    private final MemberChangeRules rules;
    private final MemberStore members = new MemberStore();
    private final MemberEntryStore entries = new MemberEntryStore();
    private final OrganizationStore organizations = new OrganizationStore();
    private final HandOverStore documents = new HandOverStore();
    private final LocalSignInStore local = new LocalSignInStore();

    /// What other rooms keep for members is handed over there.
    public ChangeMember(AccessGround ground, Belongings belongings) {
        this.ground = ground;
        this.belongings = belongings;
        this.departure = new Departure(ground.audit());
        this.rules = new MemberChangeRules(departure);
    }

    /// What came of it.
    public sealed interface Outcome {

        /// The member as they are now.
        record Changed(MemberEntry entry) implements Outcome {}

        /// The organization has no such member.
        record NotFound() implements Outcome {}

        /// Only Admins change members.
        record Forbidden() implements Outcome {}

        /// Somebody else has that e-mail address.
        record EmailTaken() implements Outcome {}

        /// Why not, field by field; nothing was changed.
        record Refused(List<Violation> violations) implements Outcome {
            /// Copies what it is given.
            public Refused {
                violations = List.copyOf(violations);
            }
        }
    }

    /// Changes the member; a change that changes nothing leaves no trace.
    public Outcome change(Principal principal, Origin origin, MemberId id, MemberChange change) {
        if (!(ground.access().decide(principal, Capability.ADMINISTER) instanceof Decision.Allowed)) {
            return new Outcome.Forbidden();
        }
        return ground.database().inOrganization(principal.organization(), tx -> {
            organizations.lock(tx);
            Deed deed = new Deed(tx, principal, origin, ground.clock().instant());
            return entries.find(tx, id)
                    .map(before -> change(deed, before, change))
                    .orElseGet(Outcome.NotFound::new);
        });
    }

    private Outcome change(Deed deed, MemberEntry before, MemberChange change) {
        return switch (rules.judge(deed, before.member(), change)) {
            case MemberChangeRules.Verdict.Unfit(List<Violation> violations) -> new Outcome.Refused(violations);
            case MemberChangeRules.Verdict.Fit(Member after, Optional<MemberId> heir) -> {
                if (!write(deed, before, after, change)) yield new Outcome.EmailTaken();
                settle(deed, after, heir, change);
                yield new Outcome.Changed(entries.find(deed.tx(), after.id()).orElseThrow());
            }
        };
    }

    /// False, with nothing written, when the address is taken.
    private boolean write(Deed deed, MemberEntry was, Member after, MemberChange change) {
        Transaction tx = deed.tx();
        Member before = was.member();
        boolean moves = !before.email().equals(after.email()) || before.kind() != after.kind();
        if (moves && !members.move(tx, after)) return false;
        MemberDifference difference = MemberDifference.between(was, after, change);
        if (difference.isAny()) {
            members.update(tx, after, deed.stamp());
            change.identity().profileImage().ifPresent(url -> members.setProfileImage(tx, after.id(), url));
            change.localSignIn().ifPresent(marked -> local.mark(tx, after.id(), LocalSignIn.Mark.of(marked)));
            ground.audit().record(tx, difference.tell(deed.entry(AuditAction.MEMBER_UPDATE, "member:" + after.id())));
        }
        if (!before.state().equals(after.state())) departure.enter(deed, before, after.state());
        return true;
    }

    private void settle(Deed deed, Member member, Optional<MemberId> heir, MemberChange change) {
        if (change.estate().archives().contains(Archive.DOCUMENTS)) {
            documents.archive(deed, member.id());
        }
        heir.ifPresent(to -> {
            int more = belongings.handOver(deed.tx(), member.id(), to);
            departure.handOver(deed, member.id(), to, more);
        });
    }
}
