package dev.signet.database;

import dev.signet.base.StartFailure;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// Starts the server of a cluster again whenever it has died, on the same port, until it is closed.
///
/// The first time at once; while it keeps dying, or does not start, after pauses that double from a second to a
/// minute. The log tells each time. A server that is being started is not interrupted: closing waits for it.
final class PostgresWatch implements AutoCloseable {
    private static final Logger LOG = System.getLogger(PostgresWatch.class.getName());
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final Postmaster postmaster;
    private final int port;
    private final Thread thread = Thread.ofVirtual().name("postgres-watch").unstarted(this::run);
    private Duration pause = Duration.ZERO;
    private long lastStart = System.nanoTime();
    private volatile boolean closing;

    private PostgresWatch(Postmaster postmaster, int port) {
        this.postmaster = postmaster;
        this.port = port;
    }

    static PostgresWatch over(Postmaster postmaster, int port) {
        PostgresWatch watch = new PostgresWatch(postmaster, port);
        watch.thread.start();
        return watch;
    }

    private void run() {
        while (!closing) {
            if (postmaster.lives()) park(LOOK);
            else revive();
        }
    }

    private void revive() {
        if (System.nanoTime() - lastStart > LONGEST_PAUSE.toNanos()) pause = Duration.ZERO;
        LOG.log(Level.ERROR, "PostgreSQL has ended; starting it again" + (pause.isZero() ? "" : " in " + seconds()));
        park(pause);
        if (closing) return;
        lastStart = System.nanoTime();
        pause = grown(pause);
        try {
            postmaster.restart(port);
            LOG.log(Level.INFO, "PostgreSQL runs again");
        } catch (StartFailure failed) {
            LOG.log(Level.ERROR, failed.sentence());
        }
    }

    private static Duration grown(Duration pause) {
        if (pause.isZero()) return FIRST_PAUSE;
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }

    private String seconds() {
        return pause.toSeconds() == 1 ? "a second" : pause.toSeconds() + " seconds";
    }

    private void park(Duration duration) {
        long end = System.nanoTime() + duration.toNanos();
        while (!closing && System.nanoTime() - end < 0) LockSupport.parkNanos(end - System.nanoTime());
    }

    @Override
    public void close() {
        closing = true;
        LockSupport.unpark(thread);
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
