package dev.signet.secrets;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/// People's passwords, kept as Argon2id in PHC strings.
///
/// Guarantee: every check, of a right password, a wrong one, a person nobody knows ([#decoy()]) or a damaged hash,
/// costs
/// the same work. At most one hash per processor is computed at a time and further callers wait in order, so a flood of
/// sign-ins takes neither all memory (19 MiB a hash) nor more than its share of time.
public final class Passwords {
    private final Semaphore room;
    private final Argon2Cost cost;
    private final Argon2Hash nobody;

    private Passwords(int atOnce, Argon2Cost cost) {
        this.room = new Semaphore(atOnce, true);
        this.cost = cost;
        this.nobody = Argon2Hash.ofNothing(cost);
    }

    /// The recommended cost, and as many hashes at once as there are processors; share one in a process.
    public static Passwords forThisMachine() {
        return costing(Argon2Cost.RECOMMENDED);
    }

    static Passwords costing(Argon2Cost cost) {
        return new Passwords(Runtime.getRuntime().availableProcessors(), cost);
    }

    /// The PHC string to keep for the password.
    public String hash(Secret password) {
        return inTurn(() -> Argon2Hash.of(password, cost)).phc();
    }

    /// Whether the password is the one whose PHC string was kept; what is not a PHC string of ours matches nothing.
    public PasswordMatch verify(Secret password, String phc) {
        Optional<Argon2Hash> kept = Argon2Hash.parse(phc);
        Argon2Hash hash = kept.orElse(nobody);
        boolean matches = inTurn(() -> hash.isOf(password));
        if (!matches || kept.isEmpty()) return PasswordMatch.DIFFERS;
        return hash.isOutdated(cost) ? PasswordMatch.MATCHES_BUT_OUTDATED : PasswordMatch.MATCHES;
    }

    /// A PHC string that no password matches, to verify against when there is no such person.
    public String decoy() {
        return nobody.phc();
    }

    private <T> T inTurn(Supplier<T> work) {
        room.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            room.release();
        }
    }
}
