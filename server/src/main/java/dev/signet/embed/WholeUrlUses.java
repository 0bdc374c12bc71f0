package dev.signet.embed;

import dev.signet.base.ClientId;
import dev.signet.base.OrganizationId;
import dev.signet.credentials.Credential;
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
import java.util.concurrent.ConcurrentHashMap;

/// Counts who still sends URLs that are signed as a whole: those whose signature was good, by credential and day.
///
/// Never waits for the database and never fails: what is counted is written at most once a second, all of it
/// together. What was not written when the machine fails is lost.
public final class WholeUrlUses implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(WholeUrlUses.class.getName());
    private static final Duration PACE = Duration.ofSeconds(1);

    private final Database database;
    private final InstantSource clock;
    private final Paced writing;
    private final WholeUrlUseStore store = new WholeUrlUseStore();
    private final Map<Key, Use> uses = new ConcurrentHashMap<>();

    WholeUrlUses(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
        this.writing = Paced.of("whole-url-uses", PACE, this::flush);
    }

    /// Starts counting.
    public static WholeUrlUses start(Database database, InstantSource clock) {
        WholeUrlUses counting = new WholeUrlUses(database, clock);
        counting.writing.start();
        return counting;
    }

    /// Counts one.
    void count(Credential credential) {
        Instant now = clock.instant();
        LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        uses.merge(new Key(credential.organization(), credential.id(), day), new Use(now, 1), Use::plus);
    }

    /// Writes what is counted; what cannot be written now is kept for the next time.
    synchronized void flush() {
        Map<OrganizationId, List<Map.Entry<Key, Use>>> groups = new HashMap<>();
        for (Key key : List.copyOf(uses.keySet())) {
            Use use = uses.remove(key);
            if (use != null) {
                groups.computeIfAbsent(key.organization(), _ -> new ArrayList<>())
                        .add(Map.entry(key, use));
            }
        }
        groups.forEach(this::write);
    }

    private void write(OrganizationId organization, List<Map.Entry<Key, Use>> group) {
        try {
            database.inOrganization(organization, tx -> store.add(tx, group));
        } catch (RuntimeException failed) {
            group.forEach(one -> uses.merge(one.getKey(), one.getValue(), Use::plus));
            LOG.log(System.Logger.Level.WARNING, "uses cannot be written now, keeping them: " + failed.getMessage());
        }
    }

    /// Stops, after writing what is counted.
    @Override
    public void close() {
        writing.close();
    }

    /// A credential's day; days are those of UTC.
    record Key(OrganizationId organization, ClientId client, LocalDate day) {}

    /// How often, and the last time.
    record Use(Instant at, long count) {
        private Use plus(Use other) {
            return new Use(other.at.isBefore(at) ? at : other.at, count + other.count);
        }
    }
}
