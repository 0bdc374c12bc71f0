package dev.signet.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PacedTest {
    @Test
    void goesOnAfterAFailure() throws InterruptedException {
        CountDownLatch times = new CountDownLatch(3);
        try (Paced paced = Paced.of("test", Duration.ofMillis(1), () -> {
            times.countDown();
            throw new IllegalStateException("for the log");
        })) {
            paced.start();
            assertThat(times.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void doesNothingBeforeItsTimeHasCome() {
        AtomicInteger times = new AtomicInteger();
        Paced paced = Paced.of("test", Duration.ofMillis(1), times::incrementAndGet);
        paced.startAfter(Duration.ofDays(1));
        paced.close();
        assertThat(times).as("once, for closing").hasValue(1);
    }

    @Test
    void doesTheWorkOnceMoreWhenItIsClosed() throws InterruptedException {
        AtomicInteger times = new AtomicInteger();
        CountDownLatch first = new CountDownLatch(1);
        Paced paced = Paced.of("test", Duration.ofDays(1), () -> {
            times.incrementAndGet();
            first.countDown();
        });
        paced.start();
        assertThat(first.await(20, TimeUnit.SECONDS)).isTrue();
        paced.close();
        assertThat(times).hasValue(2);
    }
}
