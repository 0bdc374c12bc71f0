package dev.signet.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/// What is kept in memory, and whether an answer was read for the very question.
class LiveCacheTest {
    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicBoolean fresh = new AtomicBoolean(true);

    @Test
    void theFirstAnswerIsJustReadAndTheNextIsNot() {
        LiveCache<String, Integer> cache = cache(reads::incrementAndGet);
        assertThat(cache.see("a")).isEqualTo(new LiveCache.Seen<>(1, true));
        assertThat(cache.see("a")).isEqualTo(new LiveCache.Seen<>(1, false));
    }

    @Test
    void anAnswerSomebodyElseBeganToReadIsNotJustRead() throws InterruptedException {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        LiveCache<String, Integer> cache = cache(() -> {
            reading.countDown();
            await(goOn);
            return reads.incrementAndGet();
        });
        CompletableFuture<LiveCache.Seen<Integer>> first = CompletableFuture.supplyAsync(() -> cache.see("a"));
        await(reading);
        CompletableFuture<LiveCache.Seen<Integer>> second = new CompletableFuture<>();
        Thread waiting = Thread.ofPlatform().start(() -> second.complete(cache.see("a")));
        while (waiting.getState() == Thread.State.RUNNABLE || waiting.getState() == Thread.State.NEW)
            Thread.onSpinWait();
        goOn.countDown();
        assertThat(first.join().justRead()).isTrue();
        assertThat(second.join()).isEqualTo(new LiveCache.Seen<>(1, false));
    }

    @Test
    void everyAnswerIsJustReadWhileTheFeedIsNotFresh() {
        LiveCache<String, Integer> cache = cache(reads::incrementAndGet);
        cache.see("a");
        fresh.set(false);
        assertThat(cache.see("a")).isEqualTo(new LiveCache.Seen<>(2, true));
        assertThat(cache.see("a")).isEqualTo(new LiveCache.Seen<>(3, true));
    }

    private LiveCache<String, Integer> cache(Supplier<Integer> read) {
        return new LiveCache<>(fresh::get, 10, _ -> read.get());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
