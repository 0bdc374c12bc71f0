package dev.signet.credentials;

import dev.signet.base.ClientId;
import dev.signet.base.OrganizationId;
import dev.signet.database.Database;
import dev.signet.database.LiveCache;
import dev.signet.database.Transaction;
import dev.signet.secrets.SecretDigest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Every credential and its live secrets' digests, kept in memory for as long as they are true.
final class Credentials {
    private static final int SIZE = 50_000;
    private static final OrganizationId NOBODYS = new OrganizationId(new UUID(0, 0));

    private final Database database;
    private final CredentialStore store = new CredentialStore();
    private final SecretStore secrets = new SecretStore();
    private final LiveCache<ClientId, Optional<StoredCredential>> cache;

    Credentials(Database database) {
        this.database = database;
        this.cache = new LiveCache<>(
                database.feed(), CredentialStore.CHANGE_KIND, SIZE, change -> new ClientId(change.id()), this::load);
    }

    /// The credential now, whichever organization it belongs to.
    Optional<StoredCredential> find(ClientId id) {
        return cache.get(id);
    }

    /// Asks the same questions about a client id that exists and one that does not.
    private Optional<StoredCredential> load(ClientId id) {
        Optional<OrganizationId> organization =
                database.directory(directory -> CredentialStore.organizationOf(directory, id));
        return database.inOrganization(organization.orElse(NOBODYS), tx -> load(tx, id));
    }

    private Optional<StoredCredential> load(Transaction tx, ClientId id) {
        Optional<Credential> credential = store.find(tx, id);
        List<SecretDigest> digests = secrets.digests(tx, id);
        return credential.map(found -> new StoredCredential(found, digests));
    }
}
