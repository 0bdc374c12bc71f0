package dev.signet.bench;

import dev.signet.base.StartFailure;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/// What must be undone however the run ends: processes to stop, folders to remove. Last in, first out.
///
/// It also runs when the JVM is told to stop (Ctrl-C). Nothing new can be registered after that.
final class Cleanup implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Cleanup.class.getName());

    private final Deque<AutoCloseable> pending = new ArrayDeque<>();
    private final Lock oneAtATime = new ReentrantLock();
    private boolean closed;

    /// One that also runs when this JVM is told to stop.
    static Cleanup alsoOnSignals() {
        Cleanup cleanup = new Cleanup();
        Runtime.getRuntime().addShutdownHook(new Thread(cleanup::close, "cleanup"));
        return cleanup;
    }

    /// Takes over a thing and gives it back; when it is too late, closes it at once and refuses.
    <T extends AutoCloseable> T add(T thing) {
        synchronized (pending) {
            if (!closed) {
                pending.push(thing);
                return thing;
            }
        }
        close(thing);
        throw new StartFailure("Interrupted.");
    }

    /// Closes one thing now instead of at the end.
    void closeNow(AutoCloseable thing) {
        oneAtATime.lock();
        try {
            if (isTaken(thing)) close(thing);
        } finally {
            oneAtATime.unlock();
        }
    }

    private boolean isTaken(AutoCloseable thing) {
        synchronized (pending) {
            return pending.remove(thing);
        }
    }

    /// Closes all that is left, and returns only when all is closed, whoever does it: a folder must not go before the
    /// process that writes into it, nor this JVM before either.
    @Override
    public void close() {
        oneAtATime.lock();
        try {
            for (Optional<AutoCloseable> next = last(); next.isPresent(); next = last()) close(next.get());
        } finally {
            oneAtATime.unlock();
        }
    }

    private Optional<AutoCloseable> last() {
        synchronized (pending) {
            closed = true;
            return Optional.ofNullable(pending.poll());
        }
    }

    /// One failure must not keep the rest from being undone.
    private static void close(AutoCloseable thing) {
        try {
            thing.close();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (Exception failed) {
            LOG.log(System.Logger.Level.WARNING, "Could not undo a step of the benchmark.", failed);
        }
    }
}
