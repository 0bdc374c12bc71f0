package dev.signet.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.signet.secrets.Sha256;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/// How often passwords may be guessed, for an account and from an address.
///
/// Passwords are guessable, so an attempt is charged before it is looked at and refunded when it was right: beyond the
/// limit not even the right password is tried. Where a member has signed in before, their attempts are counted apart,
/// so
/// strangers elsewhere cannot lock them out. Whether an account exists makes no difference. Memory is bounded.
final class SignInLimit {
    private static final int MOST_KEYS = 100_000;

    private final Buckets accounts;
    private final Buckets addresses;
    private final Cache<String, Boolean> familiar =
            Caffeine.newBuilder().maximumSize(MOST_KEYS).build();

    SignInLimit(InstantSource clock) {
        this.accounts = new Buckets(clock, 10, Duration.ofSeconds(30));
        this.addresses = new Buckets(clock, 50, Duration.ofSeconds(3));
    }

    /// A charged attempt.
    record Charge(String account, String address, String pair) {}

    /// Charges an attempt; empty when there were too many.
    Optional<Charge> charge(String account, String address) {
        String everywhere = key(account);
        String here = key(account + "\n" + address);
        String counted = familiar.getIfPresent(here) == null ? everywhere : here;
        Charge charge = new Charge(counted, address, here);
        if (!addresses.take(address)) return Optional.empty();
        if (accounts.take(counted)) return Optional.of(charge);
        addresses.giveBack(address);
        return Optional.empty();
    }

    /// Refunds an attempt that was right.
    void refund(Charge charge) {
        accounts.giveBack(charge.account());
        addresses.giveBack(charge.address());
        familiar.put(charge.pair(), true);
    }

    /// Of one length, whatever a stranger sent.
    private static String key(String text) {
        return HexFormat.of().formatHex(Sha256.ofText(text));
    }

    /// Token buckets: each holds so many and gets one back every interval.
    private static final class Buckets {
        private final InstantSource clock;
        private final long capacity;
        private final long interval;
        private final LoadingCache<String, AtomicLong> emptyUntil;

        Buckets(InstantSource clock, int size, Duration interval) {
            this.clock = clock;
            this.interval = interval.toMillis();
            this.capacity = this.interval * size;
            this.emptyUntil = Caffeine.newBuilder().maximumSize(MOST_KEYS).build(_ -> new AtomicLong());
        }

        boolean take(String key) {
            long now = clock.millis();
            AtomicLong bucket = emptyUntil.get(key);
            while (true) {
                long before = bucket.get();
                long after = Math.max(before, now) + interval;
                if (after - now > capacity) return false;
                if (bucket.compareAndSet(before, after)) return true;
            }
        }

        void giveBack(String key) {
            emptyUntil.get(key).addAndGet(-interval);
        }
    }
}
