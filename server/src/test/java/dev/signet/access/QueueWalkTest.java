package dev.signet.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class QueueWalkTest {
    private final TestClock clock = new TestClock();
    private final List<Instant> forgotten = new CopyOnWriteArrayList<>();

    @Test
    void goesOnAfterAFailureAndForgetsOnceAnHour() throws InterruptedException {
        Instant start = clock.instant();
        AtomicInteger rounds = new AtomicInteger();
        CountDownLatch done = new CountDownLatch(1);
        try (QueueWalk walk = new QueueWalk(
                "tests",
                clock,
                () -> {
                    if (rounds.incrementAndGet() == 1) {
                        clock.advance(Duration.ofHours(1));
                        throw new IllegalStateException("for the log");
                    }
                    done.countDown();
                    return false;
                },
                forgotten::add)) {
            walk.start();
            assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(forgotten)
                .containsExactly(
                        start.minus(QueueWalk.KEPT_FOR),
                        start.plus(Duration.ofHours(1)).minus(QueueWalk.KEPT_FOR));
    }

    @Test
    void sendsAllThatIsDueWithoutAPause() throws InterruptedException {
        CountDownLatch sent = new CountDownLatch(1_000);
        try (QueueWalk walk = new QueueWalk(
                "tests",
                clock,
                () -> {
                    sent.countDown();
                    return sent.getCount() > 0;
                },
                forgotten::add)) {
            walk.start();
            assertThat(sent.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void oneThatNeverBeganClosesAtOnce() {
        try (QueueWalk walk = new QueueWalk("tests", clock, () -> true, forgotten::add)) {
            assertThat(walk).isNotNull();
        }
        assertThat(forgotten).isEmpty();
    }
}
