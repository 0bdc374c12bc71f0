package dev.signet.web;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/// Several questions asked at the same time, each on a thread of its own.
///
/// What a question throws, asking for its answer throws. Closing waits for nobody: cancel what the questions wait for
/// first, or let them come to their end unheard.
public final class Batch<T> implements AutoCloseable {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Future<T>> asked = new LinkedHashMap<>();

    /// Asks them.
    public Batch(Map<String, Supplier<T>> questions) {
        questions.forEach((name, question) -> asked.put(name, threads.submit(question::get)));
    }

    /// All answers, in the order asked, however long they take.
    public Map<String, T> all() {
        return collect(Long.MAX_VALUE);
    }

    /// The answers that are there within that time.
    public Map<String, T> readyWithin(Duration patience) {
        return collect(patience.toNanos());
    }

    private Map<String, T> collect(long nanos) {
        long begun = System.nanoTime();
        Map<String, T> answers = new LinkedHashMap<>();
        asked.forEach((name, future) -> {
            try {
                answers.put(name, future.get(Math.max(0, nanos - (System.nanoTime() - begun)), TimeUnit.NANOSECONDS));
            } catch (TimeoutException _) {
                // its caller asks again
            } catch (ExecutionException failed) {
                throw rethrown(failed);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new CancellationException("interrupted while waiting for answers");
            }
        });
        return answers;
    }

    private static RuntimeException rethrown(ExecutionException failed) {
        if (failed.getCause() instanceof RuntimeException cause) return cause;
        if (failed.getCause() instanceof Error error) throw error;
        return new IllegalStateException(failed.getCause());
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
