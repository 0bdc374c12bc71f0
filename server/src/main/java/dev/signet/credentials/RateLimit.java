package dev.signet.credentials;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/// How often in a second, or another while, something may happen for one key: a bucket that fills at that
/// rate and holds as many.
///
/// Keys are bounded; the least recent are forgotten.
final class RateLimit {
    private static final int MOST_KEYS = 100_000;

    private final int most;
    private final long whileMillis;
    private final InstantSource clock;
    private final LoadingCache<String, AtomicLong> emptyUntil;

    RateLimit(int perSecond, InstantSource clock) {
        this(perSecond, Duration.ofSeconds(1), clock);
    }

    /// So many in that while.
    RateLimit(int most, Duration each, InstantSource clock) {
        this.most = most;
        this.whileMillis = each.toMillis();
        this.clock = clock;
        this.emptyUntil = Caffeine.newBuilder().maximumSize(MOST_KEYS).build(key -> new AtomicLong());
    }

    /// How often in its while; zero or less when without limit.
    int perSecond() {
        return most;
    }

    /// Counts one; false when there were too many in the last while. Zero or less means no limit.
    boolean allows(String key) {
        if (most <= 0) return true;
        long now = clock.millis();
        long cost = whileMillis / most;
        AtomicLong bucket = emptyUntil.get(key);
        while (true) {
            long before = bucket.get();
            long after = Math.max(before, now) + cost;
            if (after - now > whileMillis) return false;
            if (bucket.compareAndSet(before, after)) return true;
        }
    }
}
