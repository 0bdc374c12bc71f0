package dev.signet.credentials;

import static dev.signet.credentials.tables.Tables.SIGNING_KEYS;

import dev.signet.base.OrganizationId;
import dev.signet.database.Directory;
import dev.signet.database.Transaction;
import dev.signet.secrets.SealedSecret;
import dev.signet.secrets.Sha256;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What each organization's tokens are signed with, sealed.
final class SigningKeyStore {
    private static final String DIRECTORY_KIND = "signing-key";

    void insert(Transaction tx, String keyId, SealedSecret sealed, Instant now) {
        tx.sql()
                .insertInto(SIGNING_KEYS)
                .set(SIGNING_KEYS.ORGANIZATION_ID, tx.organization().value())
                .set(SIGNING_KEYS.KEY_ID, keyId)
                .set(SIGNING_KEYS.SEALED, sealed.ciphertext())
                .set(SIGNING_KEYS.KEY_VERSION, sealed.keyVersion())
                .set(SIGNING_KEYS.CREATED_AT, now)
                .execute();
        tx.directory().add(DIRECTORY_KIND, Sha256.ofText(keyId), new Directory.Entry(tx.organization(), keyId));
    }

    static Optional<OrganizationId> organizationOf(Directory directory, String keyId) {
        return directory.find(DIRECTORY_KIND, Sha256.ofText(keyId)).map(Directory.Entry::organization);
    }

    /// All of the organization, the newest first: it signs.
    List<Row> all(Transaction tx) {
        return tx.sql()
                .selectFrom(SIGNING_KEYS)
                .where(SIGNING_KEYS.ORGANIZATION_ID.eq(tx.organization().value()))
                .orderBy(SIGNING_KEYS.CREATED_AT.desc(), SIGNING_KEYS.KEY_ID)
                .fetch(row -> new Row(
                        row.get(SIGNING_KEYS.KEY_ID),
                        new SealedSecret(row.get(SIGNING_KEYS.SEALED), row.get(SIGNING_KEYS.KEY_VERSION))));
    }

    void replaceSealed(Transaction tx, String keyId, SealedSecret sealed) {
        tx.sql()
                .update(SIGNING_KEYS)
                .set(SIGNING_KEYS.SEALED, sealed.ciphertext())
                .set(SIGNING_KEYS.KEY_VERSION, sealed.keyVersion())
                .where(SIGNING_KEYS.ORGANIZATION_ID.eq(tx.organization().value()))
                .and(SIGNING_KEYS.KEY_ID.eq(keyId))
                .execute();
    }

    record Row(String keyId, SealedSecret sealed) {}
}
