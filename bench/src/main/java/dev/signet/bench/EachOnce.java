package dev.signet.bench;

import dev.signet.base.StartFailure;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Something done with each thing of a list, by several threads at once.
final class EachOnce {
    private EachOnce() {}

    /// Refuses with what went wrong first, and begins nothing more after it.
    static <T> void with(int threads, List<T> things, Consumer<T> work) {
        AtomicInteger next = new AtomicInteger();
        AtomicReference<Optional<RuntimeException>> failure = new AtomicReference<>(Optional.empty());
        List<Thread> started = IntStream.range(0, threads)
                .mapToObj(_ -> Thread.ofVirtual().start(() -> {
                    try {
                        for (int at = next.getAndIncrement(); at < things.size(); at = next.getAndIncrement()) {
                            work.accept(things.get(at));
                        }
                    } catch (RuntimeException failed) {
                        failure.compareAndSet(Optional.empty(), Optional.of(failed));
                        next.set(things.size());
                    }
                }))
                .toList();
        try {
            for (Thread thread : started) thread.join();
        } catch (InterruptedException interrupted) {
            throw Waiting.interrupted(interrupted);
        }
        failure.get().ifPresent(failed -> {
            throw new StartFailure("It failed at one of many: " + failed.getMessage(), failed);
        });
    }
}
