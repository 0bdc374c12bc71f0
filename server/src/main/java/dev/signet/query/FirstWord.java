package dev.signet.query;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// One thread waits, others speak: the first word counts.
final class FirstWord<T> {
    private final BlockingQueue<T> said = new ArrayBlockingQueue<>(1);

    /// Says it, unless something was said before.
    void say(T word) {
        said.offer(word); // false: too late, which is as it should be
    }

    /// The first word; empty when none came in that time, or the waiting thread was interrupted.
    Optional<T> await(Duration atMost) {
        try {
            @Nullable T word = said.poll(atMost.toNanos(), TimeUnit.NANOSECONDS);
            return Optional.ofNullable(word);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
