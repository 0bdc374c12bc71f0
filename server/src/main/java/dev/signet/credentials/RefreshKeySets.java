package dev.signet.credentials;

import dev.signet.access.AccessGround;
import dev.signet.access.AuditAction;
import dev.signet.access.AuditEntry;
import dev.signet.database.DatabaseUnavailable;
import dev.signet.database.Paced;
import dev.signet.database.Transaction;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Fetches registered key sets again, each [#EVERY] so often: keys that left a set verify no more, those that came
/// into it do. Nothing a stranger sends makes it fetch.
///
/// While one cannot be fetched, what was found last stays in force, for [CredentialKeys#LONGEST_UNFETCHED]; it is tried
/// more and more seldom. Of a set that shows private keys none is in force: whoever read it could sign. Any number of
/// nodes may run one: a URL is taken by one at a time, for [#LEASE], which is longer than fetching may last.
public final class RefreshKeySets implements AutoCloseable {
    static final Duration EVERY = Duration.ofMinutes(5);
    static final Duration SELDOM = Duration.ofHours(1);
    static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration PACE = Duration.ofSeconds(10);
    private static final int AT_ONCE = 8; // a slow one keeps few others waiting
    private static final String SERVER = "server";
    private static final Logger LOG = System.getLogger(RefreshKeySets.class.getName());

    private final AccessGround ground;
    private final FetchKeySet fetch;
    private final CredentialStore credentials = new CredentialStore();
    private final KeySetStore sets = new KeySetStore();
    private final Paced walking = Paced.of("key-sets", PACE, this::all);
    private volatile boolean closing;

    /// One that does nothing by itself.
    RefreshKeySets(AccessGround ground, FetchKeySet fetch) {
        this.ground = ground;
        this.fetch = fetch;
    }

    /// Starts fetching.
    public static RefreshKeySets start(AccessGround ground, FetchKeySet fetch) {
        RefreshKeySets refresh = new RefreshKeySets(ground, fetch);
        refresh.walking.start();
        return refresh;
    }

    /// Fetches all that are due.
    void all() {
        while (!closing && some() == AT_ONCE) {}
    }

    /// Fetches some that are due, side by side; how many those were.
    private int some() {
        int taken = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (; taken < AT_ONCE; taken++) {
                Instant now = ground.clock().instant().truncatedTo(ChronoUnit.MICROS);
                Optional<ClaimedKeySet> claimed =
                        ground.database().asNode(sql -> KeySetStore.claim(sql, now, now.plus(LEASE)));
                if (claimed.isEmpty()) break;
                threads.execute(() -> refresh(claimed.get()));
            }
        }
        return taken;
    }

    /// No transaction is open while the other side is being spoken to.
    private void refresh(ClaimedKeySet claimed) {
        try {
            List<ClaimedKeySet.Place> wanted =
                    claimed.places().stream().filter(this::isWanted).toList();
            if (wanted.isEmpty()) return;
            FetchedKeySet fetched = fetch.fetch(claimed.url());
            for (ClaimedKeySet.Place place : wanted) record(place, fetched);
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "a key set could not be refreshed, trying again later", failed);
        }
    }

    /// Those of a revoked credential are fetched no more.
    private boolean isWanted(ClaimedKeySet.Place place) {
        return ground.database().inOrganization(place.organization(), tx -> {
            boolean wanted = credentials
                    .find(tx, place.client())
                    .filter(found -> !(found.state() instanceof CredentialState.Revoked))
                    .isPresent();
            if (!wanted) sets.retire(tx, place);
            return wanted;
        });
    }

    /// What cannot be recorded of one concerns no other.
    private void record(ClaimedKeySet.Place place, FetchedKeySet fetched) {
        try {
            ground.database().inOrganization(place.organization(), tx -> record(tx, place, fetched));
        } catch (DatabaseUnavailable away) {
            throw away;
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "the key set of registered key " + place.key() + " could not be kept", failed);
        }
    }

    /// The caches learn of every set that was found, since it is good for longer then.
    private boolean record(Transaction tx, ClaimedKeySet.Place place, FetchedKeySet fetched) {
        Optional<KeptKeySet> before = sets.lock(tx, place);
        if (before.isEmpty()) return false;
        Instant now = ground.clock().instant();
        KeptKeySet after = before.get().after(fetched);
        sets.keep(tx, place, after, after.next(now));
        boolean changed = !after.keys().equals(before.get().keys());
        if (changed || !after.at().equals(before.get().at())) {
            tx.changed(CredentialStore.CHANGE_KIND, place.client().value());
        }
        if (changed || after.error().isPresent() != before.get().error().isPresent()) {
            ground.audit().record(tx, entry(place, after, now));
        }
        return true;
    }

    private static AuditEntry entry(ClaimedKeySet.Place place, KeptKeySet after, Instant now) {
        String subject = "client:" + place.client();
        AuditEntry entry = new AuditEntry(
                        now, SERVER, AuditAction.CREDENTIAL_KEY_FETCH.word(), subject, "", "", Map.of())
                .with("key", place.key().toString())
                .with("keys", String.valueOf(after.keys().size()))
                .with("outcome", after.error().isEmpty() ? "works" : "fails");
        return after.error().map(why -> entry.with("reason", why)).orElse(entry);
    }

    /// Stops after those it is fetching.
    @Override
    public void close() {
        closing = true;
        walking.close();
    }
}
