package dev.signet.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.signet.access.SignInDelayStore.DelayKey;
import dev.signet.access.SignInDelayStore.Kind;
import dev.signet.database.Database;
import dev.signet.secrets.Sha256;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// How long people who mistype, and those who guess, wait before their next password is looked at, on any node.
///
/// Passwords are guessable, so an attempt is charged before it is looked at and forgiven when it was
/// right; whoever comes too early is told how long to wait, and not even the right password is tried. The
/// waiting of an account at an address doubles from a second to five minutes. Where a member has not signed
/// in before, all addresses together wait too, up to half a minute: a crowd of strangers slows them down
/// there and never locks them out. Each address has fifty attempts, whatever the account, and gets one back
/// every three seconds, so that an office behind one can mistype. Whether an account exists makes no
/// difference.
///
/// The truth is in the database; the nodes' clocks must agree to a second. A node remembers for a second whom
/// it sent away, so that a flood of those does not reach the database. What failed is forgotten after an
/// hour, who is known where after [#KNOWN_FOR]. There are no more rows than passwords were looked at.
final class SignInDelays {
    static final Duration KNOWN_FOR = Duration.ofDays(180);

    private static final int MOST_SENT_AWAY = 100_000;
    private static final Duration REMEMBERED_FOR = Duration.ofSeconds(1);
    private static final Duration KEPT_FOR = Duration.ofHours(2);
    private static final Duration CLEANING_INTERVAL = Duration.ofMinutes(10);
    private static final SignInTally.Growth OF_A_PAIR = new SignInTally.Growth(3, Duration.ofMinutes(5));
    private static final SignInTally.Growth OF_AN_ACCOUNT = new SignInTally.Growth(20, Duration.ofSeconds(30));
    private static final SignInTally.Flood OF_AN_ADDRESS = new SignInTally.Flood(50, Duration.ofSeconds(3));

    private final Database database;
    private final InstantSource clock;
    private final Purpose purpose;
    private final AtomicReference<Instant> lastCleaning = new AtomicReference<>(Instant.EPOCH);
    private final Cache<String, SentAway> sentAway =
            Caffeine.newBuilder().maximumSize(MOST_SENT_AWAY).build();

    SignInDelays(Database database, InstantSource clock, Purpose purpose) {
        this.database = database;
        this.clock = clock;
        this.purpose = purpose;
    }

    /// What is attempted; each is counted for itself.
    enum Purpose {
        SIGN_IN,
        PASSWORD_CHANGE,
        RECOVERY
    }

    /// Whether a password is looked at now.
    sealed interface Turn {
        /// It is, and the attempt is charged.
        record Taken(Charge charge) implements Turn {}

        /// It is not, for so long.
        record Wait(Duration left) implements Turn {}
    }

    /// A charged attempt; `account` only where they are not familiar.
    record Charge(DelayKey address, DelayKey pair, Optional<DelayKey> account) {}

    private record SentAway(Instant askAgain, Instant until) {}

    /// Charges an attempt.
    Turn attempt(String account, String address) {
        Instant now = clock.instant();
        cleanNowAndThen(now);
        DelayKey pair = key(Kind.PAIR, account + "\n" + address);
        SentAway before = sentAway.getIfPresent(pair.digest());
        if (before != null && now.isBefore(before.askAgain())) {
            return new Turn.Wait(Duration.between(now, before.until()));
        }
        Charge charge = new Charge(key(Kind.ADDRESS, address), pair, Optional.of(key(Kind.ACCOUNT, account)));
        Turn turn = SignInDelayStore.in(database, store -> attempt(store, charge, now));
        if (turn instanceof Turn.Wait(Duration left)) {
            Duration remembered = left.compareTo(REMEMBERED_FOR) < 0 ? left : REMEMBERED_FOR;
            sentAway.put(pair.digest(), new SentAway(now.plus(remembered), now.plus(left)));
        }
        return turn;
    }

    /// Nothing is charged when any of the three waits, and no row made for what an address has too many of.
    private static Turn attempt(SignInDelayStore store, Charge charge, Instant now) {
        SignInTally address = store.lock(charge.address());
        Optional<Duration> wait = address.waiting(OF_AN_ADDRESS, now);
        if (wait.isPresent()) return new Turn.Wait(wait.get());
        SignInTally pair = store.lock(charge.pair());
        wait = pair.waiting(now);
        if (wait.isPresent()) return new Turn.Wait(wait.get());
        Optional<DelayKey> account = charge.account().filter(_ -> !pair.familiar());
        Optional<SignInTally> crowd = account.map(store::lock);
        wait = crowd.flatMap(tally -> tally.waiting(now));
        if (wait.isPresent()) return new Turn.Wait(wait.get());
        store.keep(charge.address(), address.charged(OF_AN_ADDRESS, now));
        store.keep(charge.pair(), pair.charged(OF_A_PAIR, now));
        account.ifPresent(key -> store.keep(key, crowd.orElseThrow().charged(OF_AN_ACCOUNT, now)));
        return new Turn.Taken(new Charge(charge.address(), charge.pair(), account));
    }

    /// Takes the charge of an attempt back that was not looked at.
    void uncharge(Charge charge) {
        SignInDelayStore.in(database, store -> {
            unchargeAddress(store, charge);
            store.keep(charge.pair(), store.lock(charge.pair()).uncharged());
            unchargeAccount(store, charge);
            return charge;
        });
    }

    /// Forgives an attempt that was right, and all before it there.
    void forgive(Charge charge) {
        SignInDelayStore.in(database, store -> {
            unchargeAddress(store, charge);
            store.keep(charge.pair(), store.lock(charge.pair()).forgiven(clock.instant()));
            unchargeAccount(store, charge);
            return charge;
        });
    }

    private static void unchargeAddress(SignInDelayStore store, Charge charge) {
        store.keep(charge.address(), store.lock(charge.address()).uncharged(OF_AN_ADDRESS));
    }

    private static void unchargeAccount(SignInDelayStore store, Charge charge) {
        charge.account().ifPresent(key -> store.keep(key, store.lock(key).uncharged()));
    }

    private void cleanNowAndThen(Instant now) {
        Instant before = lastCleaning.get();
        if (before.isAfter(now.minus(CLEANING_INTERVAL)) || !lastCleaning.compareAndSet(before, now)) return;
        SignInDelayStore.in(database, store -> store.forgetBefore(now.minus(KEPT_FOR), now.minus(KNOWN_FOR)));
    }

    private DelayKey key(Kind kind, String text) {
        return new DelayKey(kind, HexFormat.of().formatHex(Sha256.ofText(purpose + "\n" + text)));
    }
}
