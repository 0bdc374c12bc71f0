package dev.signet.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.database.Database;
import dev.signet.database.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RefusalsTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2030-01-01T12:00:30Z"));
    private TestDatabase test;
    private Refusals refusals;

    @BeforeEach
    void open() {
        test = TestDatabase.fresh();
        refusals = Refusals.start(test.database(), now::get);
    }

    @AfterEach
    void close() {
        refusals.close();
        test.close();
    }

    @Test
    void countsByAddressReasonAndMinute() {
        refusals.count("10.0.0.1", "wrong-secret");
        refusals.count("10.0.0.1", "wrong-secret");
        refusals.count("10.0.0.1", "unknown-client");
        refusals.flush();
        refusals.count("10.0.0.1", "wrong-secret");
        now.set(now.get().plus(Duration.ofMinutes(1)));
        refusals.count("10.0.0.1", "wrong-secret");
        refusals.close();
        assertThat(rows())
                .containsExactly(
                        "2030-01-01T12:00:00Z 10.0.0.1 unknown-client 1",
                        "2030-01-01T12:00:00Z 10.0.0.1 wrong-secret 3",
                        "2030-01-01T12:01:00Z 10.0.0.1 wrong-secret 1");
    }

    @Test
    void losesNoCountWhileManyCount() throws InterruptedException {
        int each = 1_000;
        List<Thread> threads = IntStream.range(0, 8)
                .mapToObj(any -> Thread.ofVirtual().start(() -> {
                    for (int i = 0; i < each; i++) refusals.count("10.0.0.1", "wrong-secret");
                }))
                .toList();
        refusals.flush();
        for (Thread thread : threads) thread.join();
        refusals.close();
        assertThat(rows()).containsExactly("2030-01-01T12:00:00Z 10.0.0.1 wrong-secret 8000");
    }

    @Test
    void countsTogetherWhatIsTooMany() {
        Database away = Database.open(test.address());
        Refusals bounded = Refusals.start(away, now::get);
        away.close();
        for (int i = 0; i < Refusals.MOST_KEYS + 500; i++) bounded.count("stranger " + i, "no-token");
        bounded.close(); // what a flush has just taken and could not write is back then
        assertThat(bounded.size()).isBetween((long) Refusals.MOST_KEYS, Refusals.MOST_KEYS + 1L);
    }

    @Test
    void keepsCountsWhileTheDatabaseIsAway() {
        Database away = Database.open(test.address());
        Refusals kept = Refusals.start(away, now::get);
        away.close();
        kept.count("10.0.0.1", "wrong-secret");
        kept.flush();
        assertThat(kept.size()).isEqualTo(1);
        kept.close();
    }

    @Test
    void keepsAnyText() {
        refusals.count("\0\ud800" + "x".repeat(10_000), "no-token");
        refusals.close();
        assertThat(rows()).hasSize(1);
    }

    @Test
    void forgetsWhatIsOld() {
        refusals.count("10.0.0.1", "wrong-secret");
        refusals.flush();
        now.set(now.get().plus(Refusals.KEPT_FOR).plus(Duration.ofHours(2)));
        refusals.flush();
        assertThat(rows()).isEmpty();
    }

    private List<String> rows() {
        return test.database()
                .asNode(sql -> sql.fetch(
                                "select minute, address, reason, count from access.refusals order by minute, address,"
                                        + " reason")
                        .map(row -> row.get("minute", Instant.class) + " " + row.get("address") + " "
                                + row.get("reason") + " " + row.get("count")));
    }
}
