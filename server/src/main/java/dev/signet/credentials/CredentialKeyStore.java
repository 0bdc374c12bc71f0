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
                .fetch(row -> new StoredKey(row.get(REGISTERED_KEYS.KEY_ID), publicKeys(row)));
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

    /// False when the client has no such key.
    boolean delete(Transaction tx, ClientId client, UUID key) {
        return tx.sql()
                        .deleteFrom(REGISTERED_KEYS)
                        .where(REGISTERED_KEYS
                                .ORGANIZATION_ID
                                .eq(tx.organization().value())
                                .and(REGISTERED_KEYS.CLIENT_ID.eq(client.value()))
                                .and(REGISTERED_KEYS.KEY_ID.eq(key)))
                        .execute()
                > 0;
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
                        keys.size(), fetchedAt, Optional.ofNullable(row.get(REGISTERED_KEYS.LAST_ERROR))));
    }

    private static List<VerifyingKey> publicKeys(Record row) {
        return Arrays.stream(row.get(REGISTERED_KEYS.PUBLIC_KEYS))
                .map(VerifyingKey::kept)
                .toList();
    }
}
