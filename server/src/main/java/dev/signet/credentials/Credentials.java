package dev.signet.credentials;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.signet.base.ClientId;
import dev.signet.base.OrganizationId;
import dev.signet.database.Database;
import dev.signet.database.LiveCache;
import dev.signet.database.Transaction;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// Every credential, its live secrets' digests and its registered keys, kept in memory for as long as they are
/// true.
final class Credentials {
    private static final int SIZE = 50_000;
    private static final OrganizationId NOBODYS = new OrganizationId(new UUID(0, 0));

    private final Database database;
    private final CredentialStore store = new CredentialStore();
    private final SecretStore secrets = new SecretStore();
    private final CredentialKeyStore keys = new CredentialKeyStore();
    private final LiveCache<ClientId, Optional<StoredCredential>> cache;
    private final Cache<ClientId, Optional<StoredCredential>> asked =
            Caffeine.newBuilder().maximumSize(SIZE).build();

    Credentials(Database database) {
        this.database = database;
        this.cache = new LiveCache<>(
                database.feed(), CredentialStore.CHANGE_KIND, SIZE, change -> new ClientId(change.id()), this::load);
        database.feed().on(CredentialStore.CHANGE_KIND, change -> asked.invalidate(new ClientId(change.id())));
        database.feed().onGap(asked::invalidateAll);
    }

    /// The credential now, whichever organization it belongs to.
    Optional<StoredCredential> find(ClientId id) {
        return cache.get(id);
    }

    /// The same, and whether it was read from the database for this very question.
    LiveCache.Seen<Optional<StoredCredential>> see(ClientId id) {
        return cache.see(id);
    }

    /// The credential as it was when it was last asked for anew, if nothing has changed since.
    Optional<StoredCredential> asked(ClientId id) {
        if (!database.feed().fresh()) return Optional.empty();
        return Optional.ofNullable(asked.getIfPresent(id)).flatMap(Function.identity());
    }

    /// The credential as the database has it, for what may have changed on another node within the last second.
    Optional<StoredCredential> ask(ClientId id) {
        if (!database.feed().fresh()) return load(id);
        // Computed in the map: a change that comes meanwhile removes it.
        return Optional.ofNullable(asked.asMap().compute(id, (key, _) -> load(key)))
                .flatMap(Function.identity());
    }

    /// The same without asking the database for it: waits until the feed has told what changed before now.
    Optional<StoredCredential> caughtUp(ClientId id) {
        database.feed().catchUp();
        return find(id);
    }

    /// Asks the same questions about a client id that exists and one that does not.
    private Optional<StoredCredential> load(ClientId id) {
        Optional<OrganizationId> organization =
                database.directory(directory -> CredentialStore.organizationOf(directory, id));
        return database.inOrganization(organization.orElse(NOBODYS), tx -> load(tx, id));
    }

    private Optional<StoredCredential> load(Transaction tx, ClientId id) {
        Optional<Credential> credential = store.find(tx, id);
        List<StoredSecret> compared = secrets.compared(tx, id);
        List<StoredKey> verifying = keys.stored(tx, id);
        return credential.map(found -> new StoredCredential(found, compared, verifying));
    }
}
