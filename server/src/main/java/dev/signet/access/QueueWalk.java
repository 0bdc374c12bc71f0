package dev.signet.access;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// A courier's walk along its queue: all that is due, then a pause, again and again, on a thread of its own. Once an
/// hour it forgets what ended more than [#KEPT_FOR] ago.
///
/// An outage is logged once when it begins and once when it is over. Closing waits for what is being sent, but not
/// long: what is left unfinished is taken again when its time with this courier is over.
final class QueueWalk implements AutoCloseable {
    static final Duration KEPT_FOR = Duration.ofDays(90);
    private static final Logger LOG = System.getLogger(QueueWalk.class.getName());
    private static final Duration PACE = Duration.ofSeconds(1);
    private static final Duration PACE_OF_FORGETTING = Duration.ofHours(1);
    private static final Duration PATIENCE_AT_CLOSING = Duration.ofSeconds(5);

    private final String what;
    private final InstantSource clock;
    private final BooleanSupplier next;
    private final Consumer<Instant> forgetBefore;
    private final Thread thread;
    private volatile boolean closing;
    private boolean failing;
    private Instant lastForgetting = Instant.MIN;

    /// A walk that is not begun; `next` sends what is due, and tells whether there was something.
    QueueWalk(String what, InstantSource clock, BooleanSupplier next, Consumer<Instant> forgetBefore) {
        this.what = what;
        this.clock = clock;
        this.next = next;
        this.forgetBefore = forgetBefore;
        this.thread = Thread.ofVirtual().name("courier of " + what).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    private void run() {
        while (!closing) {
            walk();
            if (!closing) LockSupport.parkNanos(PACE.toNanos());
        }
    }

    private void walk() {
        try {
            forgetNowAndThen();
            while (!closing && next.getAsBoolean()) {}
            if (failing) LOG.log(Level.INFO, what + " are being sent again");
            failing = false;
        } catch (RuntimeException failed) {
            if (!failing) LOG.log(Level.WARNING, what + " cannot be sent now, trying again", failed);
            failing = true;
        }
    }

    private void forgetNowAndThen() {
        Instant now = clock.instant();
        if (lastForgetting.isAfter(now.minus(PACE_OF_FORGETTING))) return;
        forgetBefore.accept(now.minus(KEPT_FOR));
        lastForgetting = now;
    }

    /// Stops after what is being sent, or soon.
    @Override
    public void close() {
        closing = true;
        LockSupport.unpark(thread);
        try {
            if (thread.isAlive() && !thread.join(PATIENCE_AT_CLOSING)) {
                LOG.log(Level.INFO, "some of the " + what + " are left to be sent again later");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
