package dev.signet.credentials;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/// How often in a second something may happen for one key: a bucket that fills at that rate and holds as
/// many.
///
/// Keys are bounded; the least recent are forgotten.
final class RateLimit {
    private static final int MOST_KEYS = 100_000;
    private static final long SECOND = Duration.ofSeconds(1).toMillis();

    private final int perSecond;
    private final InstantSource clock;
    private final LoadingCache<String, AtomicLong> emptyUntil;

    RateLimit(int perSecond, InstantSource clock) {
        this.perSecond = perSecond;
        this.clock = clock;
        this.emptyUntil = Caffeine.newBuilder().maximumSize(MOST_KEYS).build(key -> new AtomicLong());
    }

    /// How often; zero or less when without limit.
    int perSecond() {
        return perSecond;
    }

    /// Counts one; false when there were too many in the last second. Zero or less means no limit.
    boolean allows(String key) {
        if (perSecond <= 0) return true;
        long now = clock.millis();
        long cost = SECOND / perSecond;
        AtomicLong bucket = emptyUntil.get(key);
        while (true) {
            long before = bucket.get();
            long after = Math.max(before, now) + cost;
            if (after - now > SECOND) return false;
            if (bucket.compareAndSet(before, after)) return true;
        }
    }
}
