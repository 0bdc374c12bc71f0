package dev.signet.query;

import java.time.Duration;

/// How long somebody waits: until a deadline that began when this was made, or until they [#cancel()] because nobody is
/// there any more. May be used for many questions, which then share the deadline.
public final class Patience implements AutoCloseable {
    /// How long a question may take, waiting included `[inferred]`.
    public static final Duration USUAL = Duration.ofSeconds(60);

    private final Cancellation cancellation = new Cancellation();
    private final long began = System.nanoTime();
    private final Duration limit;

    private Patience(Duration limit) {
        this.limit = limit;
    }

    /// As long as people usually wait, from now.
    public static Patience usual() {
        return new Patience(USUAL);
    }

    /// That long, from now.
    public static Patience of(Duration limit) {
        return new Patience(limit);
    }

    /// Ends the waiting: questions in the queue are withdrawn, those that run are interrupted, unless others want them.
    public void cancel() {
        cancellation.cancel();
    }

    /// The same as [#cancel()]; a question already answered does not mind.
    @Override
    public void close() {
        cancel();
    }

    Duration left() {
        return limit.minusNanos(System.nanoTime() - began);
    }

    Cancellation.Registration onCancel(Runnable action) {
        return cancellation.onCancel(action);
    }
}
