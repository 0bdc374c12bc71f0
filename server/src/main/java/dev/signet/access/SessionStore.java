package dev.signet.access;

import static dev.signet.access.tables.Tables.MEMBERS;
import static dev.signet.access.tables.Tables.SESSIONS;

import dev.signet.base.MemberId;
import dev.signet.database.Directory;
import dev.signet.database.Transaction;
import dev.signet.secrets.SecretDigest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Record;

/// Sessions, each with its entry in the directory, under the digest of the key its browser holds.
final class SessionStore {
    private static final String DIRECTORY_KIND = "session";
    private static final int LONGEST_USER_AGENT = 200;

    void insert(Transaction tx, SecretDigest key, Session session, Origin origin) {
        tx.sql()
                .insertInto(SESSIONS)
                .set(SESSIONS.ORGANIZATION_ID, tx.organization().value())
                .set(SESSIONS.SESSION_ID, session.id().value())
                .set(SESSIONS.DIGEST, key.bytes())
                .set(SESSIONS.MEMBER_ID, session.holder().member().value())
                .set(SESSIONS.CREATED_AT, session.since())
                .set(SESSIONS.EXPIRES_AT, session.until())
                .set(SESSIONS.ADDRESS, AuditText.clean(origin.address()))
                .set(SESSIONS.USER_AGENT, AuditText.clean(origin.userAgent(), LONGEST_USER_AGENT))
                .execute();
        Directory.Entry entry =
                new Directory.Entry(tx.organization(), session.id().toString());
        if (!tx.directory().add(DIRECTORY_KIND, key.bytes(), entry)) {
            throw new IllegalStateException("two sessions with one key");
        }
    }

    static Optional<Directory.Entry> byKey(Directory directory, SecretDigest key) {
        return directory.find(DIRECTORY_KIND, key.bytes());
    }

    Optional<Session> find(Transaction tx, SecretDigest key) {
        return tx.sql()
                .selectFrom(SESSIONS)
                .where(ours(tx), SESSIONS.DIGEST.eq(key.bytes()))
                .fetchOptional(row -> read(tx, row));
    }

    /// What the member has that is not over then, newest first.
    List<OpenSession> open(Transaction tx, MemberId member, Instant now) {
        return tx.sql()
                .select(SESSIONS.asterisk())
                .select(MEMBERS.EMAIL, MEMBERS.FIRST_NAME, MEMBERS.LAST_NAME)
                .from(SESSIONS)
                .join(MEMBERS)
                .on(MEMBERS.MEMBER_ID.eq(SESSIONS.MEMBER_ID))
                .where(ours(tx), SESSIONS.MEMBER_ID.eq(member.value()), SESSIONS.EXPIRES_AT.gt(now))
                .orderBy(SESSIONS.CREATED_AT.desc(), SESSIONS.SESSION_ID)
                .fetch(row -> new OpenSession(
                        read(tx, row),
                        AuditSearchStore.called(
                                new Member.PersonName(row.get(MEMBERS.FIRST_NAME), row.get(MEMBERS.LAST_NAME)),
                                row.get(MEMBERS.EMAIL)),
                        row.get(SESSIONS.ADDRESS),
                        row.get(SESSIONS.USER_AGENT)));
    }

    /// Whom the session is of that is not over then.
    Optional<MemberId> holder(Transaction tx, SessionId id, Instant now) {
        return tx.sql()
                .select(SESSIONS.MEMBER_ID)
                .from(SESSIONS)
                .where(ours(tx), SESSIONS.SESSION_ID.eq(id.value()), SESSIONS.EXPIRES_AT.gt(now))
                .fetchOptional(row -> new MemberId(row.value1()));
    }

    /// Ends one; false when it had ended.
    boolean end(Transaction tx, SessionId id) {
        return endWhere(tx, SESSIONS.SESSION_ID.eq(id.value())) > 0;
    }

    /// Ends all the member has, and tells how many.
    int endAll(Transaction tx, MemberId member) {
        return endWhere(tx, SESSIONS.MEMBER_ID.eq(member.value()));
    }

    /// Ends all the member has but this one, and tells how many.
    int endOthers(Transaction tx, MemberId member, SessionId kept) {
        return endWhere(tx, SESSIONS.MEMBER_ID.eq(member.value()).and(SESSIONS.SESSION_ID.ne(kept.value())));
    }

    /// Forgets those of the member that are over by themselves.
    void forgetExpired(Transaction tx, MemberId member, Instant now) {
        endWhere(tx, SESSIONS.MEMBER_ID.eq(member.value()).and(SESSIONS.EXPIRES_AT.le(now)));
    }

    private static int endWhere(Transaction tx, Condition which) {
        List<byte[]> keys = tx.sql()
                .deleteFrom(SESSIONS)
                .where(ours(tx), which)
                .returningResult(SESSIONS.DIGEST)
                .fetch(SESSIONS.DIGEST);
        keys.forEach(key -> tx.directory().remove(DIRECTORY_KIND, key));
        return keys.size();
    }

    private static Condition ours(Transaction tx) {
        return SESSIONS.ORGANIZATION_ID.eq(tx.organization().value());
    }

    private static Session read(Transaction tx, Record row) {
        UUID id = row.get(SESSIONS.SESSION_ID);
        MemberId member = new MemberId(row.get(SESSIONS.MEMBER_ID));
        return new Session(
                new SessionId(id),
                new Principal.Human(tx.organization(), member),
                row.get(SESSIONS.CREATED_AT),
                row.get(SESSIONS.EXPIRES_AT));
    }
}
