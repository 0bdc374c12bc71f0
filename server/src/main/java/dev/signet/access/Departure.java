package dev.signet.access;

import dev.signet.base.MemberId;
import java.util.Optional;

/// How members leave: nobody deactivates themselves, an organization always keeps an active Admin, and who
/// leaves is signed out and loses the one-time links they hold.
///
/// Callers hold the organization's lock, so that of two Admins who retire each other at once one stays.
final class Departure {
    private final Audit audit;
    private final MemberStore members = new MemberStore();
    private final AccountTypeStore accountTypes = new AccountTypeStore();
    private final SessionStore sessions = new SessionStore();
    private final PasswordStore links = new PasswordStore();
    private final LocalSignIn local = new LocalSignIn();
    private final HandOverStore belongings = new HandOverStore();

    Departure(Audit audit) {
        this.audit = audit;
    }

    /// Why it cannot be.
    enum Obstacle {
        THEMSELVES,
        LAST_ADMIN,
        /// Where an identity provider is required: nobody else could come in without it.
        LAST_LOCAL_ADMIN
    }

    /// Why the member cannot become that other one; empty when they can.
    Optional<Obstacle> obstacle(Deed deed, Member before, Member after) {
        boolean leaves = before.isActive() && !after.isActive();
        if (leaves && deed.principal().member().equals(before.id())) return Optional.of(Obstacle.THEMSELVES);
        boolean resigns = administers(deed, before) && !administers(deed, after);
        if (!resigns) return Optional.empty();
        if (!members.hasAnotherAdmin(deed.tx(), before.id())) return Optional.of(Obstacle.LAST_ADMIN);
        return local.isLastWayIn(deed.tx(), before.id()) ? Optional.of(Obstacle.LAST_LOCAL_ADMIN) : Optional.empty();
    }

    private boolean administers(Deed deed, Member member) {
        return member.isActive()
                && member.kind() != MemberKind.EMBED
                && accountTypes
                        .find(deed.tx(), member.accountType())
                        .filter(AccountType::isAdmin)
                        .isPresent();
    }

    /// Moves the member, who is in another one, into that state.
    void enter(Deed deed, Member member, MemberState next) {
        members.set(deed.tx(), member.id(), next, deed.stamp());
        boolean comes = member.in(next).isActive();
        AuditAction action = comes ? AuditAction.MEMBER_ACTIVATE : AuditAction.MEMBER_DEACTIVATE;
        AuditEntry entry = deed.entry(action, "member:" + member.id());
        if (comes) {
            audit.record(deed.tx(), entry);
            return;
        }
        links.endLinks(deed.tx(), member.id());
        int ended = sessions.endAll(deed.tx(), member.id());
        audit.record(deed.tx(), ended == 0 ? entry : entry.with("sessionsEnded", String.valueOf(ended)));
    }

    /// Leaves what the member owns in the tree to that one, and `more` things of other rooms beside it.
    void handOver(Deed deed, MemberId from, MemberId to, int more) {
        int documents = belongings.handOver(deed, from, to);
        if (documents + more == 0) return;
        audit.record(
                deed.tx(),
                deed.entry(AuditAction.MEMBER_HAND_OVER, "member:" + from)
                        .with("to", "member:" + to)
                        .with("documents", String.valueOf(documents))
                        .with("credentials", String.valueOf(more)));
    }
}
