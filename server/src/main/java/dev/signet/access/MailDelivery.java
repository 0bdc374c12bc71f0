package dev.signet.access;

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
        Result result = switch (ground.database().inOrganization(mail.organization(), tx -> write(tx, mail))) {
            case Written.Ready(Message message) -> result(mail, server.send(message));
            case Written.Needless(String why) -> new Result(MailState.FAILED, Optional.of(why), Optional.empty());
        };
        ground.database().inOrganization(mail.organization(), tx -> record(tx, mail, result));
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

    /// What to note; `next` where it is to be tried again.
    private record Result(MailState state, Optional<String> why, Optional<Instant> next) {
        String word() {
            return state == MailState.QUEUED ? "put-off" : state.word();
        }
    }

    private Result result(ClaimedMail mail, MailOutcome outcome) {
        return switch (outcome) {
            case MailOutcome.Accepted() -> new Result(MailState.SENT, Optional.empty(), Optional.empty());
            case MailOutcome.RefusedForGood(int _, String why) ->
                new Result(MailState.FAILED, Optional.of(why), Optional.empty());
            case MailOutcome.TryLater(String why) -> {
                ClaimedMail.Attempt attempt = mail.attempt();
                Optional<Instant> next =
                        MailPauses.next(attempt.number(), ground.clock().instant(), attempt.created());
                yield new Result(next.isPresent() ? MailState.QUEUED : MailState.FAILED, Optional.of(why), next);
            }
        };
    }

    private boolean record(Transaction tx, ClaimedMail mail, Result result) {
        Instant now = ground.clock().instant();
        boolean ours = result.next()
                .map(next -> mails.putOff(tx, mail, result.why().orElse(""), next))
                .orElseGet(() -> mails.end(tx, mail, result.state(), result.why(), now));
        if (ours) ground.audit().record(tx, entry(mail, result, now));
        return ours;
    }

    private static AuditEntry entry(ClaimedMail mail, Result result, Instant now) {
        AuditEntry entry = Courier.entry(now, AuditAction.MAIL_SEND, mail.to())
                .with("mail", mail.id().toString())
                .with("kind", mail.topic().kind().word())
                .with("attempt", String.valueOf(mail.attempt().number()))
                .with("outcome", result.word());
        return result.why().map(why -> entry.with("reason", why)).orElse(entry);
    }
}
