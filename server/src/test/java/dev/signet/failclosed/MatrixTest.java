package dev.signet.failclosed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Claims × content × question × time × share, drawn from seeds, on a whole server over HTTP, against an oracle in
/// plain Java: no row outside the grant, and every refusal for a reason the contract has.
///
/// A hundred thousand cases with `./signet test --long`. A failure names the seed that tells its story again alone.
class MatrixTest {
    private static final boolean LONG = Boolean.getBoolean("signet.long");
    private static final long CASES = Long.getLong("signet.cases", LONG ? 100_000 : 300);
    private static final long CASES_OF_EVERY_CLASS = 3_000;
    private static final long SEED = Long.getLong("signet.seed", 1);
    private static final int SHOPS = Integer.getInteger("signet.shops", LONG ? 3 : 1);

    private final Tally tally = new Tally();
    private final AtomicLong seeds = new AtomicLong(SEED);
    private final AtomicBoolean failed = new AtomicBoolean();

    @Test
    void noCaseGivesARowOutsideTheGrant() throws InterruptedException, ExecutionException {
        long begun = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(SHOPS)) {
            Callable<Tally> stories = this::tellStories;
            List<Future<Tally>> all = IntStream.range(0, SHOPS)
                    .mapToObj(_ -> threads.submit(stories))
                    .toList();
            for (Future<Tally> each : all) each.get();
        }
        long seconds = (System.nanoTime() - begun) / 1_000_000_000;
        String figures = "matrix from seed %d to %d: %s, %d s".formatted(SEED, seeds.get() - 1, tally, seconds);
        System.getLogger(MatrixTest.class.getName()).log(System.Logger.Level.WARNING, figures);
        if (CASES >= CASES_OF_EVERY_CLASS) {
            assertThat(tally.classes()).containsAll(Tally.ALL);
            assertThat(tally.ways()).containsAll(Tally.WAYS);
        }
        assertThat(tally.comparedRows()).isPositive();
    }

    private Tally tellStories() {
        try (Shop shop = new Shop()) {
            Stage stage = new Stage(shop);
            Story.Hosts hosts = new Story.Hosts(
                    Host.of(shop.office.credential("second host", List.of("embed"))),
                    Host.of(shop.server.clientOfAnotherOrganization("stranger")));
            while (tally.cases() < CASES && !failed.get()) tell(seeds.getAndIncrement(), stage, hosts);
        }
        return tally;
    }

    private void tell(long seed, Stage stage, Story.Hosts hosts) {
        try {
            new Story(seed, stage, hosts, tally).tell();
        } catch (AssertionError wrong) {
            failed.set(true);
            String again = "tell it again by -Dsignet.seed=" + seed + " -Dsignet.cases=1 -Dtest=MatrixTest; ";
            throw new AssertionError(again + wrong.getMessage(), wrong);
        }
    }
}
