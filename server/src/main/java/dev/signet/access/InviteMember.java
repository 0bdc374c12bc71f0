package dev.signet.access;

import dev.signet.base.MemberId;
import dev.signet.secrets.Secret;
import java.time.Instant;
import java.util.Optional;

/// Makes the one-time link with which a member sets their first password, or a new one. Only Admins.
///
/// The code is in the answer and nowhere else; earlier ones stop working. What it does when it is used, see
/// [SetPassword].
public final class InviteMember {
    private final AccessGround ground;
    private final PasswordLinks links;
    private final MemberStore members = new MemberStore();

    /// Makes links there.
    public InviteMember(AccessGround ground, PasswordLinks links) {
        this.ground = ground;
        this.links = links;
    }

    /// What came of it.
    public sealed interface Outcome {

        /// Give the code to the member in the part of an address that browsers keep to themselves.
        record Invited(Secret code, Instant until) implements Outcome {}

        /// The organization has no such member.
        record NotFound() implements Outcome {}

        /// Only Admins invite.
        record Forbidden() implements Outcome {}

        /// Somebody who left cannot sign in; reactivate them first.
        record Left() implements Outcome {}

        /// An embed's user comes in by a host's tickets alone.
        record EmbedUser() implements Outcome {}
    }

    /// Invites the member.
    public Outcome invite(Principal principal, Origin origin, MemberId id) {
        if (!(ground.access().decide(principal, Capability.ADMINISTER) instanceof Decision.Allowed)) {
            return new Outcome.Forbidden();
        }
        return ground.database().inOrganization(principal.organization(), tx -> {
            Deed deed = new Deed(tx, principal, origin, ground.clock().instant());
            Optional<Member> found = members.find(tx, id);
            return found.map(member -> invite(deed, member)).orElseGet(Outcome.NotFound::new);
        });
    }

    private Outcome invite(Deed deed, Member member) {
        if (!member.isActive()) return new Outcome.Left();
        if (member.kind() == MemberKind.EMBED) return new Outcome.EmbedUser();
        PasswordLinks.Invitation invitation = links.invite(deed, member.id());
        ground.audit().record(deed.tx(), deed.entry(AuditAction.MEMBER_INVITE, "member:" + member.id()));
        return new Outcome.Invited(invitation.code(), invitation.until());
    }
}
