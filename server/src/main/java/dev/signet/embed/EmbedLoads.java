package dev.signet.embed;

import dev.signet.access.Principal;
import dev.signet.base.OrganizationId;
import dev.signet.credentials.HostOrigin;
import dev.signet.database.Database;
import dev.signet.database.Paced;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// Counts embeds that were opened: how often and when last, by everything an [EmbedLoad] says. Kept for 90 days.
///
/// Never waits for the database and never fails: what is counted is written at most once a second, all of it together.
/// Bounded: what does not fit, or could not be written three times in a row, is told in the log by its number, and
/// lost, as is what was not written when the machine fails.
public final class EmbedLoads implements CountLoads, AutoCloseable {
    /// For how long loads are kept.
    public static final Duration KEPT = Duration.ofDays(90);

    private static final System.Logger LOG = System.getLogger(EmbedLoads.class.getName());
    private static final Duration PACE = Duration.ofSeconds(1);
    private static final int MOST = 20_000;
    private static final int MOST_FAILURES = 3;

    private final Database database;
    private final InstantSource clock;
    private final Paced writing;
    private final EmbedLoadStore store = new EmbedLoadStore();
    private final Map<EmbedLoad, Count> loads = new ConcurrentHashMap<>();
    private final PublicPages publicPages = new PublicPages();
    private final AtomicLong dropped = new AtomicLong();
    private final Map<OrganizationId, Integer> failures = new HashMap<>();

    EmbedLoads(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
        this.writing = Paced.of("embed-loads", PACE, this::flush);
    }

    /// Starts counting.
    public static EmbedLoads start(Database database, InstantSource clock) {
        EmbedLoads counting = new EmbedLoads(database, clock);
        counting.writing.start();
        return counting;
    }

    /// How often, and the last time.
    record Count(Instant lastAt, long loads) {
        private Count plus(Count other) {
            return new Count(other.lastAt.isBefore(lastAt) ? lastAt : other.lastAt, loads + other.loads);
        }
    }

    @Override
    public void count(EmbedOutcome.Opened opened, Optional<HostOrigin> page) {
        Instant now = clock.instant();
        EmbedLoad told = load(opened, LocalDate.ofInstant(now, ZoneOffset.UTC), page);
        EmbedLoad load = publicPages.holds(told) ? told : told.onSomePage();
        add(load, new Count(now, 1));
    }

    private void add(EmbedLoad load, Count count) {
        if (loads.size() >= MOST && !loads.containsKey(load)) dropped.addAndGet(count.loads());
        else loads.merge(load, count, Count::plus);
    }

    private static EmbedLoad load(EmbedOutcome.Opened opened, LocalDate day, Optional<HostOrigin> page) {
        return switch (opened.session().looker()) {
            case Looker.Anybody(OrganizationId organization, EmbedId path) ->
                new EmbedLoad(
                        organization,
                        day,
                        new EmbeddedContent(EmbedKind.PUBLIC, Optional.of(path), opened.target()),
                        EmbedLoad.Who.ANYBODY,
                        page);
            case Looker.Known(Principal.Viewer viewer, Optional<EmbedId> path) ->
                new EmbedLoad(
                        viewer.organization(),
                        day,
                        new EmbeddedContent(path.isPresent() ? EmbedKind.SECURE : EmbedKind.JWT, path, opened.target()),
                        new EmbedLoad.Who(Optional.of(viewer.client()), Optional.of(viewer.member())),
                        page);
        };
    }

    /// Writes what is counted; what cannot be written now is kept for the next time, but not for ever.
    synchronized void flush() {
        Map<OrganizationId, List<Map.Entry<EmbedLoad, Count>>> groups = new HashMap<>();
        for (EmbedLoad load : List.copyOf(loads.keySet())) {
            Count count = loads.remove(load);
            if (count != null) {
                groups.computeIfAbsent(load.organization(), _ -> new ArrayList<>())
                        .add(Map.entry(load, count));
            }
        }
        groups.forEach(this::write);
        long lost = dropped.getAndSet(0);
        if (lost > 0) LOG.log(System.Logger.Level.WARNING, lost + " loads of embeds were not counted");
    }

    private void write(OrganizationId organization, List<Map.Entry<EmbedLoad, Count>> group) {
        LocalDate first = LocalDate.ofInstant(clock.instant().minus(KEPT), ZoneOffset.UTC);
        try {
            database.inOrganization(organization, tx -> {
                store.forgetBefore(tx, first);
                return store.add(tx, group);
            });
            failures.remove(organization);
        } catch (RuntimeException failed) {
            LOG.log(System.Logger.Level.WARNING, "loads cannot be written now: " + failed.getMessage());
            keep(organization, group);
        }
    }

    /// A group that can never be written must not come back for ever.
    private void keep(OrganizationId organization, List<Map.Entry<EmbedLoad, Count>> group) {
        if (failures.merge(organization, 1, Integer::sum) < MOST_FAILURES) {
            group.forEach(one -> add(one.getKey(), one.getValue()));
        } else {
            failures.remove(organization);
            group.forEach(one -> dropped.addAndGet(one.getValue().loads()));
        }
    }

    /// Stops, after writing what is counted.
    @Override
    public void close() {
        writing.close();
    }
}
