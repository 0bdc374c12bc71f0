package dev.signet.credentials;

import static dev.signet.credentials.tables.Tables.SECRETS;

import dev.signet.base.ClientId;
import dev.signet.database.Transaction;
import dev.signet.secrets.KeptSecret;
import dev.signet.secrets.SealedSecret;
import dev.signet.secrets.SecretDigest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The secrets of credentials, as they are kept.
final class SecretStore {

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
    }

    List<SecretDigest> digests(Transaction tx, ClientId client) {
        return tx.sql()
                .select(SECRETS.DIGEST)
                .from(SECRETS)
                .where(SECRETS.ORGANIZATION_ID.eq(tx.organization().value()))
                .and(SECRETS.CLIENT_ID.eq(client.value()))
                .orderBy(SECRETS.CREATED_AT, SECRETS.SECRET_ID)
                .fetch(row -> SecretDigest.ofBytes(row.value1()));
    }

    /// Every sealed secret of the organization, for sealing them anew.
    List<SealedRow> sealed(Transaction tx) {
        return tx.sql()
                .select(SECRETS.SECRET_ID, SECRETS.CLIENT_ID, SECRETS.SEALED, SECRETS.KEY_VERSION)
                .from(SECRETS)
                .where(SECRETS.ORGANIZATION_ID.eq(tx.organization().value()))
                .and(SECRETS.SEALED.isNotNull())
                .forUpdate()
                .fetch(row -> new SealedRow(
                        row.value1(), new ClientId(row.value2()), new SealedSecret(row.value3(), row.value4())));
    }

    /// The client's sealed secrets, the oldest first.
    List<SealedRow> sealedOf(Transaction tx, ClientId client) {
        return tx.sql()
                .select(SECRETS.SECRET_ID, SECRETS.SEALED, SECRETS.KEY_VERSION)
                .from(SECRETS)
                .where(SECRETS.ORGANIZATION_ID.eq(tx.organization().value()))
                .and(SECRETS.CLIENT_ID.eq(client.value()))
                .and(SECRETS.SEALED.isNotNull())
                .orderBy(SECRETS.CREATED_AT, SECRETS.SECRET_ID)
                .fetch(row -> new SealedRow(row.value1(), client, new SealedSecret(row.value2(), row.value3())));
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
    record SealedRow(UUID id, ClientId client, SealedSecret sealed) {}
}
