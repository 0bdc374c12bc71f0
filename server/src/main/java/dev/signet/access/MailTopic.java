package dev.signet.access;

import dev.signet.base.Json;
import dev.signet.base.MemberId;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/// What a queued mail tells of: its kind, and the little it needs to know beside whom it goes to.
///
/// Never a secret, a link or words of the mail: those are made when it is sent.
sealed interface MailTopic {

    /// They were invited by that member.
    record Invitation(MemberId by) implements MailTopic {}

    /// Somebody asked for a new password of theirs.
    record PasswordRecovery() implements MailTopic {}

    default MailKind kind() {
        return switch (this) {
            case Invitation _ -> MailKind.INVITATION;
            case PasswordRecovery _ -> MailKind.PASSWORD_RECOVERY;
        };
    }

    /// As it lies in the queue.
    default String payload() {
        return switch (this) {
            case Invitation(MemberId by) -> Json.text(Map.of("by", by.value()));
            case PasswordRecovery _ -> "{}";
        };
    }

    /// From the queue; empty when it was written by a server that knew more than this one.
    static Optional<MailTopic> of(String kind, String payload) {
        return MailKind.of(kind).flatMap(known -> switch (known) {
            case INVITATION ->
                Json.parse(payload.getBytes(StandardCharsets.UTF_8))
                        .flatMap(tree -> MemberId.parse(tree.path("by").asString("")))
                        .map(Invitation::new);
            case PASSWORD_RECOVERY -> Optional.of(new PasswordRecovery());
        });
    }
}
