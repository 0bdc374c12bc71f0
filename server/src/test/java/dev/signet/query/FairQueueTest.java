package dev.signet.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.base.OrganizationId;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FairQueueTest {
    private static final OrganizationId MANY = OrganizationId.random();
    private static final OrganizationId FEW = OrganizationId.random();

    private final FairQueue queue = FairQueue.start(1, 4);
    private final CountDownLatch gate = new CountDownLatch(1);
    private final BlockingQueue<String> done = new LinkedBlockingQueue<>();

    @BeforeEach
    void occupyTheThread() throws InterruptedException {
        CountDownLatch running = new CountDownLatch(1);
        queue.offer(OrganizationId.random(), () -> {
            running.countDown();
            try {
                gate.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        });
        running.await();
    }

    @AfterEach
    void close() {
        gate.countDown();
        queue.close();
    }

    private Runnable job(String name) {
        return () -> done.add(name);
    }

    private List<String> finished(int jobs) throws InterruptedException {
        gate.countDown();
        List<String> names = new java.util.ArrayList<>();
        for (int i = 0; i < jobs; i++) names.add(done.take());
        return names;
    }

    @Test
    void letsOrganizationsTakeTurns() throws InterruptedException {
        for (String name : List.of("m1", "m2", "m3")) queue.offer(MANY, job(name));
        queue.offer(FEW, job("f1"));
        queue.offer(FEW, job("f2"));

        assertThat(finished(5)).containsExactly("m1", "f1", "m2", "f2", "m3");
    }

    @Test
    void refusesOneOrganizationsFifthAndTakesAnothersFirst() throws InterruptedException {
        for (int i = 0; i < 4; i++) assertThat(queue.offer(MANY, job("m"))).isTrue();

        assertThat(queue.offer(MANY, job("m"))).isFalse();
        assertThat(queue.offer(FEW, job("f"))).isTrue();
        assertThat(finished(5)).containsExactly("m", "f", "m", "m", "m");
    }

    @Test
    void forgetsWhatIsWithdrawn() throws InterruptedException {
        Runnable withdrawn = job("withdrawn");
        queue.offer(MANY, withdrawn);
        queue.offer(FEW, job("f"));

        queue.withdraw(MANY, withdrawn);

        assertThat(queue.size()).isEqualTo(1);
        assertThat(finished(1)).containsExactly("f");
    }

    @Test
    void survivesAJobThatFails() throws InterruptedException {
        queue.offer(MANY, () -> {
            throw new IllegalStateException("a job that fails");
        });
        queue.offer(MANY, job("next"));

        assertThat(finished(1)).containsExactly("next");
    }
}
