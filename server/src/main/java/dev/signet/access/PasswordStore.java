package dev.signet.access;

import static dev.signet.access.tables.Tables.MEMBERS;
import static dev.signet.access.tables.Tables.PASSWORD_LINKS;

import dev.signet.base.MemberId;
import dev.signet.base.OrganizationId;
import dev.signet.database.Directory;
import dev.signet.database.Transaction;
import dev.signet.secrets.SecretDigest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One-time links for setting a password, and the lock under which passwords change.
final class PasswordStore {
    private static final String DIRECTORY_KIND = "password-link";

    /// The member's hash, which stays what it is until this transaction ends.
    Optional<String> locked(Transaction tx, MemberId member) {
        return tx.sql()
                .select(MEMBERS.PASSWORD)
                .from(MEMBERS)
                .where(MEMBERS.ORGANIZATION_ID.eq(tx.organization().value()))
                .and(MEMBERS.MEMBER_ID.eq(member.value()))
                .forNoKeyUpdate()
                .fetchOptional(MEMBERS.PASSWORD);
    }

    void insertLink(Transaction tx, SecretDigest code, MemberId member, Instant until) {
        tx.sql()
                .insertInto(PASSWORD_LINKS)
                .set(PASSWORD_LINKS.ORGANIZATION_ID, tx.organization().value())
                .set(PASSWORD_LINKS.DIGEST, code.bytes())
                .set(PASSWORD_LINKS.MEMBER_ID, member.value())
                .set(PASSWORD_LINKS.EXPIRES_AT, until)
                .execute();
        Directory.Entry entry = new Directory.Entry(tx.organization(), member.value());
        if (!tx.directory().add(DIRECTORY_KIND, code.bytes(), entry)) {
            throw new IllegalStateException("two links with one code");
        }
    }

    static Optional<OrganizationId> byCode(Directory directory, SecretDigest code) {
        return directory.find(DIRECTORY_KIND, code.bytes()).map(Directory.Entry::organization);
    }

    /// Whose link it is, if it holds then.
    Optional<MemberId> link(Transaction tx, SecretDigest code, Instant now) {
        return tx.sql()
                .select(PASSWORD_LINKS.MEMBER_ID)
                .from(PASSWORD_LINKS)
                .where(PASSWORD_LINKS.ORGANIZATION_ID.eq(tx.organization().value()))
                .and(PASSWORD_LINKS.DIGEST.eq(code.bytes()))
                .and(PASSWORD_LINKS.EXPIRES_AT.gt(now))
                .fetchOptional(row -> new MemberId(row.value1()));
    }

    /// Makes every link of the member useless.
    void endLinks(Transaction tx, MemberId member) {
        List<byte[]> codes = tx.sql()
                .deleteFrom(PASSWORD_LINKS)
                .where(PASSWORD_LINKS.ORGANIZATION_ID.eq(tx.organization().value()))
                .and(PASSWORD_LINKS.MEMBER_ID.eq(member.value()))
                .returningResult(PASSWORD_LINKS.DIGEST)
                .fetch(PASSWORD_LINKS.DIGEST);
        codes.forEach(code -> tx.directory().remove(DIRECTORY_KIND, code));
    }
}
