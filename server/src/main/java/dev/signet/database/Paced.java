package dev.signet.database;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// Work that is done again and again, at a pace, on a thread of its own: how what is counted in
/// memory is written.
///
/// Guarantee: never twice at a time; what it throws is logged and does not end it; closing does it once more.
public final class Paced implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Paced.class.getName());

    private final String name;
    private final Duration pace;
    private final Runnable work;
    private final Thread thread;
    private Duration first = Duration.ZERO;
    private volatile boolean closing;

    private Paced(String name, Duration pace, Runnable work) {
        this.name = name;
        this.pace = pace;
        this.work = work;
        this.thread = Thread.ofVirtual().name(name).unstarted(this::run);
    }

    /// That work, not begun yet.
    public static Paced of(String name, Duration pace, Runnable work) {
        return new Paced(name, pace, work);
    }

    /// Begins, at once.
    public void start() {
        thread.start();
    }

    /// Begins after so long: for what has no hurry while a server is starting.
    public void startAfter(Duration rest) {
        first = rest;
        thread.start();
    }

    private void run() {
        if (first.isPositive()) LockSupport.parkNanos(first.toNanos());
        while (!closing) {
            once();
            if (!closing) LockSupport.parkNanos(pace.toNanos());
        }
    }

    private synchronized void once() {
        try {
            work.run();
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, name + " failed and will be tried again", failed);
        }
    }

    /// Stops, after doing the work once more.
    @Override
    public void close() {
        closing = true;
        LockSupport.unpark(thread);
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        once();
    }
}
