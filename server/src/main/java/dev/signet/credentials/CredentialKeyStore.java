package dev.signet.credentials;

import static dev.signet.credentials.tables.Tables.REGISTERED_KEYS;

import dev.signet.base.ClientId;
import dev.signet.base.MemberId;
import dev.signet.database.Transaction;
import dev.signet.secrets.VerifyingKey;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Record;
import org.jooq.SelectConditionStep;

/// The registered keys of credentials.
final class CredentialKeyStore {

    void insertGiven(Transaction tx, ClientId client, CredentialKey key, VerifyingKey given) {
        tx.sql()
                .insertInto(REGISTERED_KEYS)
                .set(REGISTERED_KEYS.ORGANIZATION_ID, tx.organization().value())
                .set(REGISTERED_KEYS.KEY_ID, key.id())
                .set(REGISTERED_KEYS.CLIENT_ID, client.value())
                .set(REGISTERED_KEYS.NAME, key.name())
                .set(REGISTERED_KEYS.ALGORITHM, given.algorithm().wire())
                .set(REGISTERED_KEYS.THUMBPRINT, given.thumbprint())
                .set(REGISTERED_KEYS.PUBLIC_KEYS, new String[] {given.jwk()})
                .set(REGISTERED_KEYS.CREATED_BY, key.created().by().value())
                .set(REGISTERED_KEYS.CREATED_AT, key.created().at())
                .execute();
    }

    void insertSet(Transaction tx, ClientId client, CredentialKey key, KeySetUrl url, FetchedKeySet.Found found) {
        tx.sql()
                .insertInto(REGISTERED_KEYS)
                .set(REGISTERED_KEYS.ORGANIZATION_ID, tx.organization().value())
                .set(REGISTERED_KEYS.KEY_ID, key.id())
                .set(REGISTERED_KEYS.CLIENT_ID, client.value())
                .set(REGISTERED_KEYS.NAME, key.name())
                .set(REGISTERED_KEYS.JWKS_URL, url.uri().toString())
                .set(REGISTERED_KEYS.PUBLIC_KEYS, KeySetStore.texts(found.set()).toArray(String[]::new))
                .set(REGISTERED_KEYS.KEYS_SKIPPED, found.set().skipped().size())
                .set(REGISTERED_KEYS.LAST_FETCHED_AT, found.at())
                .set(REGISTERED_KEYS.NEXT_FETCH_AT, found.at().plus(RefreshKeySets.EVERY))
                .set(REGISTERED_KEYS.CREATED_BY, key.created().by().value())
                .set(REGISTERED_KEYS.CREATED_AT, key.created().at())
                .execute();
    }

    /// All of the client's keys, the oldest first; few, since few may be registered.
    List<CredentialKey> of(Transaction tx, ClientId client) {
        return rows(tx, client)
                .orderBy(REGISTERED_KEYS.CREATED_AT, REGISTERED_KEYS.KEY_ID)
                .fetch(row -> read(row));
    }

    /// What the client's keys verify with.
    List<StoredKey> stored(Transaction tx, ClientId client) {
        return rows(tx, client)
                .orderBy(REGISTERED_KEYS.CREATED_AT, REGISTERED_KEYS.KEY_ID)
                .fetch(row -> new StoredKey(row.get(REGISTERED_KEYS.KEY_ID), publicKeys(row), goodUntil(row)));
    }

    boolean has(Transaction tx, ClientId client) {
        return tx.sql()
                .fetchExists(
                        REGISTERED_KEYS,
                        REGISTERED_KEYS
                                .ORGANIZATION_ID
                                .eq(tx.organization().value())
                                .and(REGISTERED_KEYS.CLIENT_ID.eq(client.value())));
    }

    void delete(Transaction tx, ClientId client, UUID key) {
        tx.sql()
                .deleteFrom(REGISTERED_KEYS)
                .where(REGISTERED_KEYS
                        .ORGANIZATION_ID
                        .eq(tx.organization().value())
                        .and(REGISTERED_KEYS.CLIENT_ID.eq(client.value()))
                        .and(REGISTERED_KEYS.KEY_ID.eq(key)))
                .execute();
    }

    private static SelectConditionStep<?> rows(Transaction tx, ClientId client) {
        return tx.sql()
                .selectFrom(REGISTERED_KEYS)
                .where(REGISTERED_KEYS.ORGANIZATION_ID.eq(tx.organization().value()))
                .and(REGISTERED_KEYS.CLIENT_ID.eq(client.value()));
    }

    private static CredentialKey read(Record row) {
        return new CredentialKey(
                row.get(REGISTERED_KEYS.KEY_ID),
                row.get(REGISTERED_KEYS.NAME),
                source(row),
                new Credential.Created(
                        new MemberId(row.get(REGISTERED_KEYS.CREATED_BY)), row.get(REGISTERED_KEYS.CREATED_AT)),
                Optional.ofNullable(row.get(REGISTERED_KEYS.LAST_USED_AT)));
    }

    private static CredentialKey.Source source(Record row) {
        List<VerifyingKey> keys = publicKeys(row);
        Optional<String> url = Optional.ofNullable(row.get(REGISTERED_KEYS.JWKS_URL));
        if (url.isEmpty()) return new CredentialKey.Source.Given(keys.getFirst());
        Optional<Instant> fetchedAt = Optional.ofNullable(row.get(REGISTERED_KEYS.LAST_FETCHED_AT));
        return new CredentialKey.Source.Url(
                URI.create(url.get()),
                new CredentialKey.Fetched(
                        keys.size(),
                        row.get(REGISTERED_KEYS.KEYS_SKIPPED),
                        fetchedAt,
                        Optional.ofNullable(row.get(REGISTERED_KEYS.LAST_ERROR))));
    }

    private static Instant goodUntil(Record row) {
        if (row.get(REGISTERED_KEYS.JWKS_URL) == null) return Instant.MAX;
        return Optional.ofNullable(row.get(REGISTERED_KEYS.LAST_FETCHED_AT))
                .map(at -> at.plus(CredentialKeys.LONGEST_UNFETCHED))
                .orElse(Instant.MIN);
    }

    private static List<VerifyingKey> publicKeys(Record row) {
        return Arrays.stream(row.get(REGISTERED_KEYS.PUBLIC_KEYS))
                .map(VerifyingKey::kept)
                .toList();
    }
}
