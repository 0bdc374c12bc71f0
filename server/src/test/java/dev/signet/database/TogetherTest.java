package dev.signet.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.base.OrganizationId;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What many write at the same moment.
@Timeout(120)
class TogetherTest {
    private static final int CALLERS = 40;

    private final TestDatabase test = TestDatabase.fresh();
    private final OrganizationId organization = OrganizationId.random();
    private final Queue<List<String>> groups = new ConcurrentLinkedQueue<>();
    private final CountDownLatch firstIsThere = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final Together<String, String> together = new Together<>(test.database(), this::write);

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void whoComesWhileAGroupIsWrittenIsWrittenWithTheNext() throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<String> first = write(threads, "hold");
            firstIsThere.await();
            List<CompletableFuture<String>> others = IntStream.range(0, CALLERS)
                    .mapToObj(number -> write(threads, "caller " + number))
                    .toList();
            while (together.waiting(organization) < CALLERS) Thread.onSpinWait();
            goOn.countDown();
            assertThat(first.join()).isEqualTo("written: hold");
            for (int i = 0; i < CALLERS; i++) {
                assertThat(others.get(i).join()).isEqualTo("written: caller " + i);
            }
        }
        assertThat(groups).hasSize(2);
        assertThat(groups).last().satisfies(group -> assertThat(group).hasSize(CALLERS));
    }

    @Test
    void anItemThatCannotBeWrittenFailsAlone() throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<String> first = write(threads, "hold");
            firstIsThere.await();
            List<CompletableFuture<String>> others =
                    List.of(write(threads, "one"), write(threads, "poison"), write(threads, "two"));
            while (together.waiting(organization) < others.size()) Thread.onSpinWait();
            goOn.countDown();
            first.join();
            assertThat(others.get(0).join()).isEqualTo("written: one");
            assertThatThrownBy(others.get(1)::join).hasRootCauseMessage("poison");
            assertThat(others.get(2).join()).isEqualTo("written: two");
        }
    }

    @Test
    void oneOrganizationDoesNotWaitForAnother() throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<String> held = write(threads, "hold");
            firstIsThere.await();
            assertThat(together.write(OrganizationId.random(), "elsewhere")).isEqualTo("written: elsewhere");
            assertThat(held).isNotDone();
            goOn.countDown();
            held.join();
        }
    }

    private CompletableFuture<String> write(ExecutorService threads, String item) {
        return CompletableFuture.supplyAsync(() -> together.write(organization, item), threads);
    }

    private List<String> write(Transaction tx, List<String> items) {
        if (items.contains("hold")) {
            firstIsThere.countDown();
            await(goOn);
        }
        if (items.contains("poison")) throw new IllegalArgumentException("poison");
        assertThat(tx.sql().fetchSingle("select 1").get(0)).isEqualTo(1);
        groups.add(items);
        return items.stream().map(item -> "written: " + item).toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
