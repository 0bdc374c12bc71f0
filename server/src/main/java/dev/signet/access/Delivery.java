package dev.signet.access;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// A notice on its way, or there, as the log of deliveries shows it; `kind` is the word of a [NoticeKind].
public record Delivery(
        UUID id, String kind, Channel channel, String to, MailEntry.Progress progress, Instant createdAt) {

    /// How it is sent.
    public enum Channel {
        MAIL,
        WEBHOOK;

        /// The word on the wire.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Channel of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /// When it arrived.
    public Optional<Instant> deliveredAt() {
        return progress.endedAt().filter(_ -> progress.state() == DeliveryState.SENT);
    }
}
