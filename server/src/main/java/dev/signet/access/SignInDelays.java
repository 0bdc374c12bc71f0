package dev.signet.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.signet.secrets.Sha256;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;

/// How long people who mistype, and those who guess, wait before their next password is looked at.
///
/// Passwords are guessable, so an attempt is charged before it is looked at and forgiven when it was
/// right; whoever comes too early is told how long to wait, and not even the right password is tried. The
/// waiting of an account at an address doubles from a second to five minutes. Where a member has not signed
/// in before, all addresses together wait too, up to half a minute: a crowd of strangers slows them down
/// there and never locks them out. Whether an account exists makes no difference. Memory is bounded, and
/// what is an hour old is forgotten.
final class SignInDelays {
    private static final int MOST_KEYS = 100_000;
    private static final SignInTallies.Growth OF_A_PAIR = new SignInTallies.Growth(3, Duration.ofMinutes(5));
    private static final SignInTallies.Growth OF_AN_ACCOUNT = new SignInTallies.Growth(20, Duration.ofSeconds(30));

    private final InstantSource clock;
    private final SignInTallies pairs = new SignInTallies(OF_A_PAIR, MOST_KEYS);
    private final SignInTallies accounts = new SignInTallies(OF_AN_ACCOUNT, MOST_KEYS);
    private final SignInFlood addresses = new SignInFlood(MOST_KEYS);
    private final Cache<String, Boolean> familiar =
            Caffeine.newBuilder().maximumSize(MOST_KEYS).build();

    SignInDelays(InstantSource clock) {
        this.clock = clock;
    }

    /// Whether a password is looked at now.
    sealed interface Turn {
        /// It is, and the attempt is charged.
        record Taken(Charge charge) implements Turn {}

        /// It is not, for so long.
        record Wait(Duration left) implements Turn {}
    }

    /// A charged attempt; `account` only where they are not familiar.
    record Charge(String pair, Optional<String> account, String address) {}

    /// Charges an attempt.
    Turn attempt(String account, String address) {
        Instant now = clock.instant();
        String pair = key(account + "\n" + address);
        boolean known = familiar.getIfPresent(pair) != null;
        Charge charge = new Charge(pair, known ? Optional.empty() : Optional.of(key(account)), address);
        Optional<Duration> wait = pairs.charge(pair, now);
        if (wait.isPresent()) return new Turn.Wait(wait.get());
        wait = charge.account().flatMap(each -> accounts.charge(each, now));
        if (wait.isPresent()) {
            pairs.uncharge(pair);
            return new Turn.Wait(wait.get());
        }
        wait = addresses.charge(address, now);
        if (wait.isEmpty()) return new Turn.Taken(charge);
        pairs.uncharge(pair);
        charge.account().ifPresent(accounts::uncharge);
        return new Turn.Wait(wait.get());
    }

    /// Takes the charge of an attempt back that was not looked at.
    void uncharge(Charge charge) {
        pairs.uncharge(charge.pair());
        charge.account().ifPresent(accounts::uncharge);
        addresses.uncharge(charge.address());
    }

    /// Forgives an attempt that was right, and all before it there.
    void forgive(Charge charge) {
        pairs.forget(charge.pair());
        charge.account().ifPresent(accounts::uncharge);
        addresses.uncharge(charge.address());
        familiar.put(charge.pair(), true);
    }

    /// Of one length, whatever a stranger sent.
    private static String key(String text) {
        return HexFormat.of().formatHex(Sha256.ofText(text));
    }
}
