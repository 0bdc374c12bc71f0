package dev.signet.web;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/// Several questions asked at the same time, each on a thread of its own; but for those whose answer is
/// known.
///
/// What a question throws, asking for its answer throws. Closing waits for nobody: cancel what the questions wait for
/// first, or let them come to their end unheard.
public final class Batch<T> implements AutoCloseable {
    private final Map<String, Future<T>> asked = new LinkedHashMap<>();
    private final Optional<ExecutorService> threads;

    /// What is asked for under a name.
    public sealed interface Entry<T> {

        /// An answer that is there: it takes no thread.
        record Known<T>(T answer) implements Entry<T> {}

        /// A question.
        record Open<T>(Supplier<T> question) implements Entry<T> {}
    }

    /// Asks what is not known.
    public Batch(Map<String, Entry<T>> entries) {
        boolean asks = entries.values().stream().anyMatch(Entry.Open.class::isInstance);
        threads = asks ? Optional.of(Executors.newVirtualThreadPerTaskExecutor()) : Optional.empty();
        entries.forEach((name, entry) -> asked.put(name, future(entry)));
    }

    private Future<T> future(Entry<T> entry) {
        return switch (entry) {
            case Entry.Known<T>(T answer) -> CompletableFuture.completedFuture(answer);
            case Entry.Open<T>(Supplier<T> question) -> threads.orElseThrow().submit(question::get);
        };
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
        threads.ifPresent(ExecutorService::shutdown);
    }
}
