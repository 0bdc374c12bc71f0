package dev.signet.credentials;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.signet.base.OrganizationId;
import dev.signet.database.Database;
import dev.signet.database.Transaction;
import dev.signet.secrets.RandomText;
import dev.signet.secrets.Sealer;
import dev.signet.secrets.TokenKey;
import java.time.InstantSource;
import java.util.Optional;

/// The keys that sign bearer tokens: one for each organization, so that a token of one proves nothing to
/// another.
public final class SigningKeys {
    private static final int SIZE = 10_000;
    private static final int KEY_ID_DIGITS = 16;

    private final Database database;
    private final Sealer sealer;
    private final InstantSource clock;
    private final SigningKeyStore store = new SigningKeyStore();
    // A key never changes, so what is cached is true for ever; absent ones are not remembered.
    private final Cache<String, OwnedKey> byId =
            Caffeine.newBuilder().maximumSize(SIZE).build();
    private final Cache<OrganizationId, OwnedKey> current =
            Caffeine.newBuilder().maximumSize(SIZE).build();

    /// Keeps its keys in this database, sealed.
    public SigningKeys(Database database, Sealer sealer, InstantSource clock) {
        this.database = database;
        this.sealer = sealer;
        this.clock = clock;
    }

    /// Makes the first key of a new organization, as part of the caller's transaction.
    public void create(Transaction tx) {
        TokenKey key = TokenKey.mint(RandomText.base62(KEY_ID_DIGITS));
        store.insert(
                tx,
                key.keyId(),
                sealer.seal(key.secret(), SecretPlace.signingKey(tx.organization(), key.keyId())),
                clock.instant());
    }

    /// What seals here, for the secrets that hosts sign with.
    Sealer sealer() {
        return sealer;
    }

    /// The key the organization signs with.
    TokenKey current(OrganizationId organization) {
        return current.get(organization, this::newest).key();
    }

    /// The key a token names, and whose it is.
    Optional<OwnedKey> find(String keyId) {
        OwnedKey known = byId.getIfPresent(keyId);
        if (known != null) return Optional.of(known);
        Optional<OwnedKey> found = database.directory(directory -> SigningKeyStore.organizationOf(directory, keyId))
                .flatMap(organization -> database.inOrganization(organization, tx -> named(tx, keyId)));
        found.ifPresent(key -> byId.put(keyId, key));
        return found;
    }

    private OwnedKey newest(OrganizationId organization) {
        return database.inOrganization(
                organization, tx -> open(tx, store.all(tx).getFirst()));
    }

    private Optional<OwnedKey> named(Transaction tx, String keyId) {
        return store.all(tx).stream()
                .filter(row -> row.keyId().equals(keyId))
                .findFirst()
                .map(row -> open(tx, row));
    }

    private OwnedKey open(Transaction tx, SigningKeyStore.Row row) {
        return new OwnedKey(
                tx.organization(),
                TokenKey.of(
                        row.keyId(),
                        sealer.unseal(row.sealed(), SecretPlace.signingKey(tx.organization(), row.keyId()))));
    }

    /// A key and the organization whose tokens it signs.
    record OwnedKey(OrganizationId organization, TokenKey key) {}
}
