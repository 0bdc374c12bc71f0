package dev.signet.access;

import java.time.Instant;
import java.util.Optional;

/// What came of an attempt to deliver something.
sealed interface DeliveryResult {

    /// The other side has taken it.
    record Sent() implements DeliveryResult {}

    /// It is given up, for this reason.
    record Failed(String why) implements DeliveryResult {}

    /// It failed for this reason, and is tried again then.
    record PutOff(String why, Instant next) implements DeliveryResult {}

    /// It failed now and is to be tried again, unless it has been tried for too long.
    static DeliveryResult later(DeliveryAttempt attempt, Instant now, String why) {
        return DeliveryPauses.next(attempt.ofPeriod(), now, attempt.since())
                .<DeliveryResult>map(next -> new PutOff(why, next))
                .orElseGet(() -> new Failed(why));
    }

    /// Its word in the audit.
    default String word() {
        return switch (this) {
            case Sent() -> DeliveryState.SENT.word();
            case Failed _ -> DeliveryState.FAILED.word();
            case PutOff _ -> "put-off";
        };
    }

    /// Why it failed, if it did.
    default Optional<String> reason() {
        return switch (this) {
            case Sent() -> Optional.empty();
            case Failed(String why) -> Optional.of(why);
            case PutOff(String why, Instant _) -> Optional.of(why);
        };
    }

    /// The entry, with what came of it.
    default AuditEntry on(AuditEntry entry) {
        AuditEntry told = entry.with("outcome", word());
        return reason().map(why -> told.with("reason", why)).orElse(told);
    }
}
