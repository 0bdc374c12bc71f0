package dev.signet.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.base.OrganizationId;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Two nodes on one database: what one changes, the other hears of.
class ChangeFeedTest {
    private static final OrganizationId ORGANIZATION = OrganizationId.random();
    private static final TestDatabase HERE = TestDatabase.fresh();
    private static final Database THERE = Database.open(HERE.address());

    @BeforeAll
    static void theOtherNodeHasBegunToListen() throws InterruptedException {
        BlockingQueue<Change> heard = new LinkedBlockingQueue<>();
        THERE.feed().on("hello", heard::add);
        do {
            changed(HERE.database(), "hello", "1");
        } while (heard.poll(100, TimeUnit.MILLISECONDS) == null);
    }

    @AfterAll
    static void close() {
        THERE.close();
        HERE.close();
    }

    private static void changed(Database node, String kind, String id) {
        node.inOrganization(ORGANIZATION, tx -> {
            tx.changed(kind, id);
            return id;
        });
    }

    @Test
    void theNodeThatMadeTheChangeHasAppliedItBeforeItGoesOn() {
        BlockingQueue<Change> heard = new LinkedBlockingQueue<>();
        HERE.database().feed().on("own", heard::add);
        changed(HERE.database(), "own", "a");
        assertThat(heard).contains(new Change(ORGANIZATION, "own", "a"));
    }

    @Test
    void anotherNodeHearsOfIt() throws InterruptedException {
        BlockingQueue<Change> heard = new LinkedBlockingQueue<>();
        THERE.feed().on("far", heard::add);
        changed(HERE.database(), "far", "a");
        assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo(new Change(ORGANIZATION, "far", "a"));
    }

    @Test
    void aChangeThatIsCommittedLateIsNotMissed() throws InterruptedException {
        BlockingQueue<Change> heard = new LinkedBlockingQueue<>();
        THERE.feed().on("late", heard::add);
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        Thread slow = Thread.ofVirtual()
                .start(() -> HERE.database().inOrganization(ORGANIZATION, tx -> {
                    tx.changed("late", "slow");
                    written.countDown();
                    await(commit);
                    return "";
                }));
        await(written);
        changed(HERE.database(), "late", "quick");
        assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo(new Change(ORGANIZATION, "late", "quick"));
        commit.countDown();
        assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo(new Change(ORGANIZATION, "late", "slow"));
        slow.join();
    }

    @Test
    void aCacheDropsWhatChanged() {
        AtomicInteger loads = new AtomicInteger();
        LiveCache<String, Integer> cache =
                new LiveCache<>(HERE.database().feed(), "cached", 10, Change::id, key -> loads.incrementAndGet());
        int first = cache.get("a");
        changed(HERE.database(), "cached", "a");
        assertThat(cache.get("a")).isGreaterThan(first);
    }

    @Test
    void aChangeThatATransactionAnnouncesAgainIsToldOnce() {
        BlockingQueue<Change> heard = new LinkedBlockingQueue<>();
        HERE.database().feed().on("again", heard::add);
        int rows = HERE.database().inOrganization(ORGANIZATION, tx -> {
            tx.changed("again", "a");
            tx.changed("again", "b");
            tx.changed("again", "a");
            return tx.sql()
                    .fetch("select id from platform.changes where kind = 'again'")
                    .size();
        });
        assertThat(rows).isEqualTo(2);
        assertThat(heard).contains(new Change(ORGANIZATION, "again", "a"), new Change(ORGANIZATION, "again", "b"));
    }

    @Test
    void aRolledBackChangeIsToldToNobody() {
        BlockingQueue<Change> heard = new LinkedBlockingQueue<>();
        HERE.database().feed().on("undone", heard::add);
        try {
            HERE.database().inOrganization(ORGANIZATION, tx -> {
                tx.changed("undone", "a");
                throw new IllegalStateException("undo");
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("undo");
        }
        assertThat(heard).isEmpty();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
