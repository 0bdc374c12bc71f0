package dev.signet.access;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/// Failed attempts by address, whatever the account: each address has fifty, and gets one back every three seconds,
/// so that a flood takes no more than its share of the machine and an office behind one address can mistype.
final class SignInFlood {
    private static final int CAPACITY = 50;
    private static final long INTERVAL_MILLIS = Duration.ofSeconds(3).toMillis();

    private final LoadingCache<String, AtomicLong> emptyUntil;

    SignInFlood(int most) {
        this.emptyUntil = Caffeine.newBuilder().maximumSize(most).build(_ -> new AtomicLong());
    }

    /// Charges an attempt; how long to wait when there were too many.
    Optional<Duration> charge(String address, Instant instant) {
        long now = instant.toEpochMilli();
        AtomicLong bucket = emptyUntil.get(address);
        while (true) {
            long before = bucket.get();
            long after = Math.max(before, now) + INTERVAL_MILLIS;
            long over = after - now - CAPACITY * INTERVAL_MILLIS;
            if (over > 0) return Optional.of(Duration.ofMillis(over));
            if (bucket.compareAndSet(before, after)) return Optional.empty();
        }
    }

    /// Takes one charge back.
    void uncharge(String address) {
        emptyUntil.get(address).addAndGet(-INTERVAL_MILLIS);
    }
}
