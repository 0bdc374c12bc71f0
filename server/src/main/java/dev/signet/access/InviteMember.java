package dev.signet.access;

import dev.signet.base.MemberId;
import dev.signet.secrets.Secret;
import java.time.Instant;
import java.util.Optional;

/// Invites a member to set their first password, or a new one, by a one-time link. Only Admins.
///
/// Where mails are sent the link goes by mail, unless the Admin wants it. Otherwise its code is in the answer
/// and nowhere else; earlier ones stop working. What it does when it is used, see [SetPassword].
public final class InviteMember {
    private final AccessGround ground;
    private final PasswordLinks links;
    private final Outbox outbox;
    private final MemberStore members = new MemberStore();
    private final LocalSignIn local = new LocalSignIn();

    /// Makes links there; no mails are sent.
    public InviteMember(AccessGround ground, PasswordLinks links) {
        this(ground, links, Outbox.off());
    }

    /// Makes links there, and queues mails there if any are sent.
    public InviteMember(AccessGround ground, PasswordLinks links, Outbox outbox) {
        this.ground = ground;
        this.links = links;
        this.outbox = outbox;
    }

    /// How the link comes to the member.
    public enum Way {
        /// By mail where mails are sent, else through the Admin.
        USUAL,
        /// Through the Admin.
        BY_HAND
    }

    /// What came of it.
    public sealed interface Outcome {

        /// Give the code to the member in the part of an address that browsers keep to themselves.
        record Invited(Secret code, Instant until) implements Outcome {}

        /// A mail to that address is queued.
        record Mailed(String address) implements Outcome {}

        /// The organization has no such member.
        record NotFound() implements Outcome {}

        /// Only Admins invite.
        record Forbidden() implements Outcome {}

        /// Somebody who left cannot sign in; reactivate them first.
        record Left() implements Outcome {}

        /// An embed's user comes in by a host's tickets alone.
        record EmbedUser() implements Outcome {}

        /// They have to come by an identity provider, see [LocalSignIn].
        record ByProvider() implements Outcome {}
    }

    /// Invites the member in the usual way.
    public Outcome invite(Principal principal, Origin origin, MemberId id) {
        return invite(principal, origin, id, Way.USUAL);
    }

    /// Invites the member.
    public Outcome invite(Principal principal, Origin origin, MemberId id, Way way) {
        if (!(ground.access().decide(principal, Capability.ADMINISTER) instanceof Decision.Allowed)) {
            return new Outcome.Forbidden();
        }
        return ground.database().inOrganization(principal.organization(), tx -> {
            Deed deed = new Deed(tx, principal, origin, ground.clock().instant());
            Optional<Member> found = members.find(tx, id);
            return found.map(member -> invite(deed, member, way)).orElseGet(Outcome.NotFound::new);
        });
    }

    private Outcome invite(Deed deed, Member member, Way way) {
        if (!member.isActive()) return new Outcome.Left();
        if (member.kind() == MemberKind.EMBED) return new Outcome.EmbedUser();
        if (!local.isFor(deed.tx(), member.id())) return new Outcome.ByProvider();
        return switch (way) {
            case USUAL -> outbox.isOn() ? mail(deed, member) : link(deed, member);
            case BY_HAND -> link(deed, member);
        };
    }

    private Outcome mail(Deed deed, Member member) {
        outbox.invite(deed, ground.audit(), member);
        return new Outcome.Mailed(member.email());
    }

    private Outcome link(Deed deed, Member member) {
        PasswordLinks.Invitation invitation = links.invite(deed, member.id());
        ground.audit().record(deed.tx(), deed.entry(AuditAction.MEMBER_INVITE, "member:" + member.id()));
        return new Outcome.Invited(invitation.code(), invitation.until());
    }
}
