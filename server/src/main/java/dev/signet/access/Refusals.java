package dev.signet.access;

import dev.signet.database.Database;
import dev.signet.database.Paced;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/// Counts how often strangers are refused, by address, reason and minute.
///
/// Guarantee: counting touches memory only, and at most [#MOST_KEYS] counts of it; whoever comes beyond that is counted
/// together under [#OTHERS]. Counts reach the database every few seconds and when closing; while it is away they wait,
/// and nothing else does. They are kept for [#KEPT_FOR].
public final class Refusals implements AutoCloseable {
    /// The address and reason of all that are too many to be told apart.
    public static final String OTHERS = "(others)";

    static final int MOST_KEYS = 10_000;
    static final Duration KEPT_FOR = Duration.ofDays(30);
    private static final Logger LOG = System.getLogger(Refusals.class.getName());
    private static final Duration PACE = Duration.ofSeconds(3);
    private static final int LONGEST_WORD = 100;
    private static final Comparator<RefusalStore.Counted> ORDER = Comparator.comparing(RefusalStore.Counted::minute)
            .thenComparing(RefusalStore.Counted::address)
            .thenComparing(RefusalStore.Counted::reason);

    private final ConcurrentHashMap<Key, Long> counts = new ConcurrentHashMap<>();
    private final Database database;
    private final InstantSource clock;
    private final Paced writing;
    private Instant lastForgetting = Instant.MIN;

    private Refusals(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
        this.writing = Paced.of("refusals", PACE, this::flush);
    }

    /// Starts counting.
    public static Refusals start(Database database, InstantSource clock) {
        Refusals refusals = new Refusals(database, clock);
        refusals.writing.start();
        return refusals;
    }

    /// Counts one refusal; never waits for the database and never fails.
    public void count(String address, String reason) {
        Instant minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        add(new Key(minute, AuditText.clean(address, LONGEST_WORD), AuditText.clean(reason, LONGEST_WORD)), 1);
    }

    /// Writes what is counted; what cannot be written now is kept for the next time.
    synchronized void flush() {
        List<RefusalStore.Counted> taken = take();
        try {
            forgetNowAndThen();
            if (taken.isEmpty()) return;
            database.asNode(sql -> {
                RefusalStore.add(sql, taken);
                return taken.size();
            });
        } catch (RuntimeException failed) {
            taken.forEach(one -> add(new Key(one.minute(), one.address(), one.reason()), one.count()));
            LOG.log(Level.WARNING, "refusals cannot be written now, keeping them: " + failed.getMessage());
        }
    }

    long size() {
        return counts.mappingCount();
    }

    private void add(Key key, long times) {
        boolean full = size() >= MOST_KEYS && !counts.containsKey(key);
        counts.merge(full ? new Key(key.minute(), OTHERS, OTHERS) : key, times, Long::sum);
    }

    private List<RefusalStore.Counted> take() {
        List<RefusalStore.Counted> taken = new ArrayList<>();
        for (Key key : List.copyOf(counts.keySet())) {
            Long times = counts.remove(key);
            if (times != null) taken.add(new RefusalStore.Counted(key.minute(), key.address(), key.reason(), times));
        }
        taken.sort(ORDER);
        return taken;
    }

    private void forgetNowAndThen() {
        Instant now = clock.instant();
        if (lastForgetting.isAfter(now.minus(Duration.ofHours(1)))) return;
        database.asNode(sql -> {
            RefusalStore.forgetBefore(sql, now.minus(KEPT_FOR));
            return now;
        });
        lastForgetting = now;
    }

    /// Stops, after writing what is counted.
    @Override
    public void close() {
        writing.close();
    }

    private record Key(Instant minute, String address, String reason) {}
}
