package dev.signet.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Failed attempts by key, each key with a delay that grows with them.
final class SignInTallies {
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    private final Growth growth;
    private final Cache<String, Tally> tallies;

    SignInTallies(Growth growth, int most) {
        this.growth = growth;
        this.tallies = Caffeine.newBuilder().maximumSize(most).build();
    }

    /// The first attempts are free, then the delay doubles from a second to the longest.
    record Growth(int free, Duration longest) {
        private static final int MOST_DOUBLINGS = 30;

        Duration after(int failures) {
            if (failures < free) return Duration.ZERO;
            Duration grown = Duration.ofSeconds(1L << Math.min(failures - free, MOST_DOUBLINGS));
            return grown.compareTo(longest) < 0 ? grown : longest;
        }
    }

    /// So many failures, and until when the next attempt has to wait.
    private record Tally(int failures, Instant waitsUntil, Instant last) {
        static final Tally NONE = new Tally(0, Instant.MIN, Instant.MIN);

        boolean isOldAt(Instant now) {
            return last.isBefore(now.minus(FORGOTTEN_AFTER)) && !now.isBefore(waitsUntil);
        }
    }

    /// Charges an attempt as if it failed; how long to wait when it comes too early, and is not charged then.
    Optional<Duration> charge(String key, Instant now) {
        while (true) {
            Optional<Tally> found = Optional.ofNullable(tallies.getIfPresent(key));
            Tally before = found.filter(tally -> !tally.isOldAt(now)).orElse(Tally.NONE);
            if (now.isBefore(before.waitsUntil())) return Optional.of(Duration.between(now, before.waitsUntil()));
            int failures = before.failures() + 1;
            Tally after = new Tally(failures, now.plus(growth.after(failures)), now);
            boolean kept = found.isPresent()
                    ? tallies.asMap().replace(key, found.get(), after)
                    : tallies.asMap().putIfAbsent(key, after) == null;
            if (kept) return Optional.empty();
        }
    }

    /// Takes one charge back, with the waiting it made.
    void uncharge(String key) {
        tallies.asMap()
                .computeIfPresent(
                        key, (_, tally) -> new Tally(Math.max(0, tally.failures() - 1), Instant.MIN, tally.last()));
    }

    /// Forgets all that failed.
    void forget(String key) {
        tallies.invalidate(key);
    }
}
