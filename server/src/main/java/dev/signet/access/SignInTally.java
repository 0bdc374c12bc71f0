package dev.signet.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What is remembered of failed attempts under one key.
///
/// For a pair and an account: so many failures, and until when the next attempt waits. For an address
/// `waitsUntil` is when all its attempts will have been given back. `familiar` says that somebody has signed in there
/// before.
record SignInTally(int failures, Instant waitsUntil, Instant last, boolean familiar) {
    static final SignInTally NONE = new SignInTally(0, Instant.EPOCH, Instant.EPOCH, false);

    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    /// The first attempts are free, then the delay doubles from a second to the longest.
    record Growth(int free, Duration longest) {
        private static final int MOST_DOUBLINGS = 30;

        private Duration after(int failures) {
            if (failures < free) return Duration.ZERO;
            Duration grown = Duration.ofSeconds(1L << Math.min(failures - free, MOST_DOUBLINGS));
            return grown.compareTo(longest) < 0 ? grown : longest;
        }
    }

    /// So many attempts at once, one of which is given back in each interval.
    record Flood(int capacity, Duration interval) {}

    /// How long an attempt at this time has to wait; empty when it need not.
    Optional<Duration> waiting(Instant now) {
        return now.isBefore(waitsUntil) ? Optional.of(Duration.between(now, waitsUntil)) : Optional.empty();
    }

    /// The same by the measure of a flood.
    Optional<Duration> waiting(Flood flood, Instant now) {
        Duration over = Duration.between(now, charged(flood, now).waitsUntil())
                .minus(flood.interval().multipliedBy(flood.capacity()));
        return over.isPositive() ? Optional.of(over) : Optional.empty();
    }

    /// Charged with an attempt, as if it failed.
    SignInTally charged(Growth growth, Instant now) {
        boolean old = last.isBefore(now.minus(FORGOTTEN_AFTER));
        int more = old ? 1 : failures + 1;
        return new SignInTally(more, now.plus(growth.after(more)), now, familiar);
    }

    /// The same by the measure of a flood.
    SignInTally charged(Flood flood, Instant now) {
        Instant from = waitsUntil.isAfter(now) ? waitsUntil : now;
        return new SignInTally(0, from.plus(flood.interval()), now, familiar);
    }

    /// Without one charge, and without the waiting it made.
    SignInTally uncharged() {
        return new SignInTally(Math.max(0, failures - 1), Instant.EPOCH, last, familiar);
    }

    /// The same by the measure of a flood.
    SignInTally uncharged(Flood flood) {
        return new SignInTally(0, waitsUntil.minus(flood.interval()), last, familiar);
    }

    /// Without a failure, of somebody who is known here from now on.
    SignInTally forgiven(Instant now) {
        return new SignInTally(0, Instant.EPOCH, now, true);
    }
}
