package dev.signet.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// When what could not be sent is tried again: after a minute, then after twice as long each time, up to six hours; and
/// not any more when it has been tried for two days (RFC 5321 §4.5.4.1 asks for four or five; a one-time link is stale
/// by then).
final class DeliveryPauses {
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(6);
    private static final Duration END = Duration.ofDays(2);
    private static final int MOST_DOUBLINGS = 20;

    private DeliveryPauses() {}

    /// When to try again after so many attempts since then, the last of them now; empty when it is given up.
    static Optional<Instant> next(int attempts, Instant now, Instant since) {
        Instant next = now.plus(after(attempts));
        return next.isAfter(since.plus(END)) ? Optional.empty() : Optional.of(next);
    }

    private static Duration after(int attempts) {
        Duration grown = FIRST.multipliedBy(1L << Math.min(Math.max(attempts, 1) - 1, MOST_DOUBLINGS));
        return grown.compareTo(LONGEST) < 0 ? grown : LONGEST;
    }
}
