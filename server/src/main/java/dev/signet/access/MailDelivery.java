package dev.signet.access;

import dev.signet.base.OrganizationId;
import dev.signet.database.Transaction;
import dev.signet.outbound.MailAddress;
import dev.signet.outbound.MailOutcome;
import dev.signet.outbound.MailServer;
import dev.signet.outbound.Message;
import java.time.Instant;
import java.util.Optional;

/// One attempt to send a mail: write it, hand it in, record what came of it. No transaction is open while the mail
/// server is being spoken to.
final class MailDelivery {
    private final AccessGround ground;
    private final MailServer server;
    private final MailLetters letters;
    private final MemberStore members = new MemberStore();
    private final MailStore mails = new MailStore();

    MailDelivery(AccessGround ground, MailServer server, MailLetters letters) {
        this.ground = ground;
        this.server = server;
        this.letters = letters;
    }

    private sealed interface Written {
        record Ready(Message message) implements Written {}

        record Needless(String why) implements Written {}
    }

    void deliver(ClaimedMail mail) {
        OrganizationId organization = mail.claim().organization();
        DeliveryResult result = switch (ground.database().inOrganization(organization, tx -> write(tx, mail))) {
            case Written.Ready(Message message) -> result(mail, server.send(message));
            case Written.Needless(String why) -> new DeliveryResult.Failed(why);
        };
        ground.database().inOrganization(organization, tx -> record(tx, mail, result));
    }

    private Written write(Transaction tx, ClaimedMail mail) {
        Optional<Member> found = members.find(tx, mail.to());
        if (found.isEmpty() || !found.get().isActive()) return new Written.Needless("The member is deactivated.");
        Member to = found.get();
        if (to.kind() == MemberKind.EMBED) return new Written.Needless("Users of embeds have no password.");
        Optional<MailAddress> address = MailAddress.parse(to.email());
        if (address.isEmpty()) return new Written.Needless("No mail can be sent to this address.");
        mails.address(tx, mail, to.email());
        return new Written.Ready(letters.write(tx, mail, to, address.get()));
    }

    private DeliveryResult result(ClaimedMail mail, MailOutcome outcome) {
        return switch (outcome) {
            case MailOutcome.Accepted() -> new DeliveryResult.Sent();
            case MailOutcome.RefusedForGood(int _, String why) -> new DeliveryResult.Failed(why);
            case MailOutcome.TryLater(String why) ->
                DeliveryResult.later(mail.claim().attempt(), ground.clock().instant(), why);
        };
    }

    private boolean record(Transaction tx, ClaimedMail mail, DeliveryResult result) {
        Instant now = ground.clock().instant();
        boolean ours = MailStore.QUEUE.record(tx, mail.claim(), result, now);
        if (ours) ground.audit().record(tx, result.on(entry(mail, now)));
        return ours;
    }

    private static AuditEntry entry(ClaimedMail mail, Instant now) {
        return AuditEntry.byServer(now, AuditAction.MAIL_SEND, "member:" + mail.to())
                .with("mail", mail.id().toString())
                .with("kind", mail.topic().kind().word())
                .with("attempt", String.valueOf(mail.claim().attempt().number()));
    }
}
