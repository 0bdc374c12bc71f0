package dev.signet.access;

import dev.signet.base.Json;
import dev.signet.base.MemberId;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What a queued mail tells of: its kind, and the little it needs to know beside whom it goes to.
///
/// Never a secret, a link or words of the mail: those are made when it is sent.
sealed interface MailTopic {

    /// They were invited by that member.
    record Invitation(MemberId by) implements MailTopic {}

    /// Somebody asked for a new password of theirs.
    record PasswordRecovery() implements MailTopic {}

    /// Something became of a credential of theirs, or of their organization.
    record OfCredential(Notice notice) implements MailTopic {}

    default MailKind kind() {
        return switch (this) {
            case Invitation _ -> MailKind.INVITATION;
            case PasswordRecovery _ -> MailKind.PASSWORD_RECOVERY;
            case OfCredential(Notice notice) ->
                switch (notice.kind()) {
                    case CREDENTIAL_EXPIRING -> MailKind.CREDENTIAL_EXPIRING;
                    case CREDENTIAL_UNUSED -> MailKind.CREDENTIAL_UNUSED;
                    case CREDENTIAL_LEAKED -> MailKind.CREDENTIAL_LEAKED;
                    case CREDENTIAL_REVOKED -> MailKind.CREDENTIAL_REVOKED;
                };
        };
    }

    /// As it lies in the queue.
    default String payload() {
        return switch (this) {
            case Invitation(MemberId by) -> Json.text(Map.of("by", by.value()));
            case PasswordRecovery _ -> "{}";
            case OfCredential(Notice notice) ->
                Json.text(Map.of(
                        "owner", notice.owner().value(),
                        "client", notice.about().clientId(),
                        "name", notice.about().name(),
                        "detail", notice.detail()));
        };
    }

    /// From the queue; empty when it was written by a server that knew more than this one.
    static Optional<MailTopic> of(String kind, String payload) {
        return MailKind.of(kind).flatMap(known -> switch (known) {
            case INVITATION ->
                tree(payload)
                        .flatMap(tree -> MemberId.parse(tree.path("by").asString("")))
                        .map(Invitation::new);
            case PASSWORD_RECOVERY -> Optional.of(new PasswordRecovery());
            case CREDENTIAL_EXPIRING -> notice(NoticeKind.CREDENTIAL_EXPIRING, payload);
            case CREDENTIAL_UNUSED -> notice(NoticeKind.CREDENTIAL_UNUSED, payload);
            case CREDENTIAL_LEAKED -> notice(NoticeKind.CREDENTIAL_LEAKED, payload);
            case CREDENTIAL_REVOKED -> notice(NoticeKind.CREDENTIAL_REVOKED, payload);
        });
    }

    private static Optional<MailTopic> notice(NoticeKind kind, String payload) {
        return tree(payload)
                .flatMap(tree -> MemberId.parse(text(tree, "owner"))
                        .map(owner -> new OfCredential(new Notice(
                                kind,
                                owner,
                                new Notice.About(text(tree, "client"), text(tree, "name")),
                                text(tree, "detail")))));
    }

    private static String text(JsonNode tree, String field) {
        return tree.path(field).asString("");
    }

    private static Optional<JsonNode> tree(String payload) {
        return Json.parse(payload.getBytes(StandardCharsets.UTF_8));
    }
}
