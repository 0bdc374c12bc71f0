package dev.signet.credentials;

import dev.signet.access.Origin;
import dev.signet.base.ClientId;
import dev.signet.base.OrganizationId;
import dev.signet.database.Database;
import dev.signet.database.Paced;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// Counts uses of credentials: tokens got and embeds opened with them, when last and from where.
///
/// Never waits for the database and never fails: what is counted is written at most once a second, all of it
/// together. Bounded; what does not fit, and what was not written when the machine fails, is lost.
public final class CredentialUses implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(CredentialUses.class.getName());
    private static final Duration PACE = Duration.ofSeconds(1);
    private static final int MOST_KEYS = 50_000;

    private final Database database;
    private final InstantSource clock;
    private final Paced writing;
    private final UseStore store = new UseStore();
    private final Map<ClientKey, Use> uses = new ConcurrentHashMap<>();
    private final Map<SecretKey, Instant> secrets = new ConcurrentHashMap<>();

    private CredentialUses(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
        this.writing = Paced.of("credential-uses", PACE, this::flush);
    }

    /// Starts counting.
    public static CredentialUses start(Database database, InstantSource clock) {
        CredentialUses uses = new CredentialUses(database, clock);
        uses.writing.start();
        return uses;
    }

    /// Counts one use of the credential.
    void count(Credential credential, Origin origin) {
        ClientKey key = new ClientKey(credential.organization(), credential.id());
        if (uses.size() >= MOST_KEYS && !uses.containsKey(key)) return;
        uses.merge(key, new Use(clock.instant(), origin, 1), Use::plus);
    }

    /// Notes that this secret or registered key of the credential was good just now.
    void count(Credential credential, UUID secret) {
        SecretKey key = new SecretKey(credential.organization(), secret);
        if (secrets.size() >= MOST_KEYS && !secrets.containsKey(key)) return;
        secrets.put(key, clock.instant());
    }

    /// Writes what is counted; what cannot be written now is kept for the next time.
    synchronized void flush() {
        Map<OrganizationId, Group> groups = new HashMap<>();
        for (ClientKey key : List.copyOf(uses.keySet())) {
            Use use = uses.remove(key);
            if (use != null) group(groups, key.organization()).uses().add(Map.entry(key.client(), use));
        }
        for (SecretKey key : List.copyOf(secrets.keySet())) {
            Instant at = secrets.remove(key);
            if (at != null) group(groups, key.organization()).secrets().add(Map.entry(key.secret(), at));
        }
        groups.forEach(this::write);
    }

    private void write(OrganizationId organization, Group group) {
        try {
            database.inOrganization(organization, tx -> {
                store.add(tx, group.uses());
                store.touch(tx, group.secrets());
                return group.uses().size();
            });
        } catch (RuntimeException failed) {
            group.uses()
                    .forEach(one -> uses.merge(new ClientKey(organization, one.getKey()), one.getValue(), Use::plus));
            group.secrets()
                    .forEach(one -> secrets.putIfAbsent(new SecretKey(organization, one.getKey()), one.getValue()));
            LOG.log(System.Logger.Level.WARNING, "uses cannot be written now, keeping them: " + failed.getMessage());
        }
    }

    private static Group group(Map<OrganizationId, Group> groups, OrganizationId organization) {
        return groups.computeIfAbsent(organization, any -> new Group(new ArrayList<>(), new ArrayList<>()));
    }

    /// Stops, after writing what is counted.
    @Override
    public void close() {
        writing.close();
    }

    /// How often, and the last time.
    record Use(Instant at, Origin origin, long count) {

        private Use plus(Use other) {
            Use last = other.at.isBefore(at) ? this : other;
            return new Use(last.at, last.origin, count + other.count);
        }
    }

    private record ClientKey(OrganizationId organization, ClientId client) {}

    private record SecretKey(OrganizationId organization, UUID secret) {}

    private record Group(Collection<Map.Entry<ClientId, Use>> uses, Collection<Map.Entry<UUID, Instant>> secrets) {}
}
