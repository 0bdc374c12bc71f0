package dev.signet.credentials;

import static dev.signet.credentials.tables.Tables.SECRETS;

import dev.signet.base.ClientId;
import dev.signet.base.OrganizationId;
import dev.signet.database.Directory;
import dev.signet.database.Transaction;
import dev.signet.secrets.Binding;
import dev.signet.secrets.KeptSecret;
import dev.signet.secrets.SealedSecret;
import dev.signet.secrets.SecretDigest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;

/// The secrets of credentials, as they are kept.
final class SecretStore {
    private static final int MOST_COMPARED = 20;
    private static final String DIRECTORY_KIND = "client-secret";

    void insert(Transaction tx, NewSecret secret) {
        SealedSecret sealed = sealedOf(secret.kept());
        tx.sql()
                .insertInto(SECRETS)
                .set(SECRETS.ORGANIZATION_ID, tx.organization().value())
                .set(SECRETS.SECRET_ID, secret.id())
                .set(SECRETS.CLIENT_ID, secret.client().value())
                .set(SECRETS.DIGEST, digestOf(secret.kept()).bytes())
                .set(SECRETS.SEALED, sealed == null ? null : sealed.ciphertext())
                .set(SECRETS.KEY_VERSION, sealed == null ? null : sealed.keyVersion())
                .set(SECRETS.LAST_FOUR, secret.lastFour())
                .set(SECRETS.CREATED_AT, secret.createdAt())
                .execute();
        Directory.Entry entry =
                new Directory.Entry(tx.organization(), secret.client().value());
        tx.directory().add(DIRECTORY_KIND, digestOf(secret.kept()).bytes(), entry);
    }

    /// Whose a secret with that digest is, ended or not: organization and client id.
    static Optional<Directory.Entry> holder(Directory directory, SecretDigest digest) {
        return directory.find(DIRECTORY_KIND, digest.bytes());
    }

    /// What the client's secrets are compared with, the newest first; few of those that have ended.
    List<StoredSecret> compared(Transaction tx, ClientId client) {
        return of(tx, client)
                .orderBy(SECRETS.CREATED_AT.desc(), SECRETS.SECRET_ID)
                .limit(MOST_COMPARED)
                .fetch(row -> new StoredSecret(
                        row.get(SECRETS.SECRET_ID),
                        SecretDigest.ofBytes(row.get(SECRETS.DIGEST)),
                        Optional.ofNullable(row.get(SECRETS.ENDS_AT)).orElse(Instant.MAX),
                        row.get(SECRETS.SEALED) == null
                                ? Optional.empty()
                                : Optional.of(
                                        new SealedSecret(row.get(SECRETS.SEALED), row.get(SECRETS.KEY_VERSION)))));
    }

    /// The live secrets of these clients, the oldest first.
    Map<ClientId, List<KnownSecret>> live(Transaction tx, List<ClientId> clients, Instant now) {
        return tx.sql()
                .selectFrom(SECRETS)
                .where(SECRETS.ORGANIZATION_ID.eq(tx.organization().value()))
                .and(SECRETS.CLIENT_ID.in(clients.stream().map(ClientId::value).toList()))
                .and(isLiveAt(now))
                .orderBy(SECRETS.CREATED_AT, SECRETS.SECRET_ID)
                .fetchGroups(row -> new ClientId(row.get(SECRETS.CLIENT_ID)), SecretStore::known);
    }

    /// The live secret of the client that has that digest.
    Optional<KnownSecret> liveByDigest(Transaction tx, ClientId client, SecretDigest digest, Instant now) {
        return tx.sql()
                .selectFrom(SECRETS)
                .where(SECRETS.ORGANIZATION_ID.eq(tx.organization().value()))
                .and(SECRETS.CLIENT_ID.eq(client.value()))
                .and(SECRETS.DIGEST.eq(digest.bytes()))
                .and(isLiveAt(now))
                .fetchOptional(SecretStore::known);
    }

    /// Lets all of the client's secrets end then, unless they end earlier.
    void endAll(Transaction tx, ClientId client, Instant at) {
        tx.sql()
                .update(SECRETS)
                .set(SECRETS.ENDS_AT, at)
                .where(SECRETS.ORGANIZATION_ID.eq(tx.organization().value()))
                .and(SECRETS.CLIENT_ID.eq(client.value()))
                .and(SECRETS.ENDS_AT.isNull().or(SECRETS.ENDS_AT.gt(at)))
                .execute();
    }

    /// Ends one secret of the client.
    void end(Transaction tx, ClientId client, UUID secret, Instant at) {
        tx.sql()
                .update(SECRETS)
                .set(SECRETS.ENDS_AT, at)
                .where(SECRETS.ORGANIZATION_ID.eq(tx.organization().value()))
                .and(SECRETS.CLIENT_ID.eq(client.value()))
                .and(SECRETS.SECRET_ID.eq(secret))
                .execute();
    }

    private static SelectConditionStep<?> of(Transaction tx, ClientId client) {
        return tx.sql()
                .selectFrom(SECRETS)
                .where(SECRETS.ORGANIZATION_ID.eq(tx.organization().value()))
                .and(SECRETS.CLIENT_ID.eq(client.value()));
    }

    private static Condition isLiveAt(Instant now) {
        return SECRETS.ENDS_AT.isNull().or(SECRETS.ENDS_AT.gt(now));
    }

    private static KnownSecret known(Record row) {
        return new KnownSecret(
                row.get(SECRETS.SECRET_ID),
                row.get(SECRETS.LAST_FOUR),
                row.get(SECRETS.CREATED_AT),
                Optional.ofNullable(row.get(SECRETS.ENDS_AT)),
                Optional.ofNullable(row.get(SECRETS.LAST_USED_AT)));
    }

    /// Every sealed secret of the organization, for sealing them anew.
    List<SealedRow> sealed(Transaction tx) {
        return tx.sql()
                .selectFrom(SECRETS)
                .where(SECRETS.ORGANIZATION_ID.eq(tx.organization().value()))
                .and(SECRETS.SEALED.isNotNull())
                .forUpdate()
                .fetch(SecretStore::sealedRow);
    }

    /// The client's sealed secrets, the oldest first; few of those that have ended.
    List<SealedRow> sealedOf(Transaction tx, ClientId client) {
        return of(tx, client)
                .and(SECRETS.SEALED.isNotNull())
                .orderBy(SECRETS.CREATED_AT.desc(), SECRETS.SECRET_ID)
                .limit(MOST_COMPARED)
                .fetch(SecretStore::sealedRow)
                .reversed();
    }

    private static SealedRow sealedRow(Record row) {
        return new SealedRow(
                row.get(SECRETS.SECRET_ID),
                new ClientId(row.get(SECRETS.CLIENT_ID)),
                new SealedSecret(row.get(SECRETS.SEALED), row.get(SECRETS.KEY_VERSION)),
                Optional.ofNullable(row.get(SECRETS.ENDS_AT)).orElse(Instant.MAX));
    }

    void replaceSealed(Transaction tx, UUID id, SealedSecret sealed) {
        tx.sql()
                .update(SECRETS)
                .set(SECRETS.SEALED, sealed.ciphertext())
                .set(SECRETS.KEY_VERSION, sealed.keyVersion())
                .where(SECRETS.ORGANIZATION_ID.eq(tx.organization().value()))
                .and(SECRETS.SECRET_ID.eq(id))
                .execute();
    }

    private static SecretDigest digestOf(KeptSecret kept) {
        return switch (kept) {
            case KeptSecret.Digested(SecretDigest digest) -> digest;
            case KeptSecret.DigestedAndSealed(SecretDigest digest, SealedSecret _) -> digest;
            case KeptSecret.Sealed(SealedSecret _) ->
                throw new IllegalArgumentException("a client secret is compared, so it is digested");
        };
    }

    private static @Nullable SealedSecret sealedOf(KeptSecret kept) {
        return kept instanceof KeptSecret.DigestedAndSealed(SecretDigest _, SealedSecret sealed) ? sealed : null;
    }

    /// A secret to be kept.
    record NewSecret(UUID id, ClientId client, KeptSecret kept, String lastFour, Instant createdAt) {}

    /// A sealed secret where it lies.
    record SealedRow(UUID id, ClientId client, SealedSecret sealed, Instant endsAt) {

        /// What it was sealed for.
        Binding placeIn(OrganizationId organization) {
            return SecretPlace.client(organization, client, id);
        }
    }
}
