package dev.signet.access;

import dev.signet.base.MemberId;
import java.time.Instant;
import java.util.Optional;

/// A mail as the list of mails shows it; `kind` is the word of a [MailKind].
public record MailEntry(MailId id, String kind, Recipient to, Progress progress, Instant createdAt) {

    /// Whom it goes to, and where that was when it was queued or last tried.
    public record Recipient(MemberId member, String address) {}

    /// How far it has come: attempts begun, why the last one failed, and when it was sent or given up.
    public record Progress(DeliveryState state, int attempts, Optional<String> lastError, Optional<Instant> endedAt) {}
}
