package dev.signet.embed;

import static dev.signet.embed.tables.ViewerSessions.VIEWER_SESSIONS;

import dev.signet.access.Principal;
import dev.signet.base.ClientId;
import dev.signet.base.InodeId;
import dev.signet.base.MemberId;
import dev.signet.database.Directory;
import dev.signet.database.Transaction;
import dev.signet.secrets.SecretDigest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// Viewers' sessions, each with its entry in the directory, under the digest of the key its page holds.
final class ViewerSessionStore {
    private static final String DIRECTORY_KIND = "viewer-session";
    private static final int FORGOTTEN_AT_ONCE = 100;

    void insert(Transaction tx, SecretDigest key, ViewerSession session, Instant created) {
        tx.sql()
                .insertInto(VIEWER_SESSIONS)
                .set(VIEWER_SESSIONS.ORGANIZATION_ID, tx.organization().value())
                .set(VIEWER_SESSIONS.SESSION_ID, session.id().value())
                .set(VIEWER_SESSIONS.DIGEST, key.bytes())
                .set(VIEWER_SESSIONS.CLIENT_ID, session.client().value())
                .set(VIEWER_SESSIONS.MEMBER_ID, session.member().value())
                .set(VIEWER_SESSIONS.WORKBOOK_ID, session.target().workbook().value())
                .set(VIEWER_SESSIONS.PAGE_ID, pageOf(session.target()))
                .set(VIEWER_SESSIONS.ELEMENT_ID, elementOf(session.target()))
                .set(VIEWER_SESSIONS.CREATED_AT, created)
                .set(VIEWER_SESSIONS.ENDS_AT, session.endsAt())
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

    Optional<ViewerSession> find(Transaction tx, SecretDigest key) {
        return tx.sql()
                .selectFrom(VIEWER_SESSIONS)
                .where(VIEWER_SESSIONS.ORGANIZATION_ID.eq(tx.organization().value()))
                .and(VIEWER_SESSIONS.DIGEST.eq(key.bytes()))
                .fetchOptional(row -> read(tx, row));
    }

    /// Forgets some that are over, none that somebody else is forgetting.
    void forgetSome(Transaction tx, Instant now) {
        List<byte[]> keys = tx.sql()
                .deleteFrom(VIEWER_SESSIONS)
                .where(VIEWER_SESSIONS.SESSION_ID.in(DSL.select(VIEWER_SESSIONS.SESSION_ID)
                        .from(VIEWER_SESSIONS)
                        .where(VIEWER_SESSIONS.ORGANIZATION_ID.eq(
                                tx.organization().value()))
                        .and(VIEWER_SESSIONS.ENDS_AT.le(now))
                        .limit(FORGOTTEN_AT_ONCE)
                        .forUpdate()
                        .skipLocked()))
                .returningResult(VIEWER_SESSIONS.DIGEST)
                .fetch(VIEWER_SESSIONS.DIGEST);
        keys.forEach(key -> tx.directory().remove(DIRECTORY_KIND, key));
    }

    private static @Nullable String pageOf(EmbedTarget target) {
        return target instanceof EmbedTarget.Page(InodeId _, String page) ? page : null;
    }

    private static @Nullable String elementOf(EmbedTarget target) {
        return target instanceof EmbedTarget.Element(InodeId _, String element) ? element : null;
    }

    private static ViewerSession read(Transaction tx, Record row) {
        return new ViewerSession(
                new ViewerSessionId(row.get(VIEWER_SESSIONS.SESSION_ID)),
                new Principal.Viewer(
                        tx.organization(),
                        new MemberId(row.get(VIEWER_SESSIONS.MEMBER_ID)),
                        new ClientId(row.get(VIEWER_SESSIONS.CLIENT_ID))),
                target(row),
                row.get(VIEWER_SESSIONS.ENDS_AT));
    }

    private static EmbedTarget target(Record row) {
        InodeId workbook = new InodeId(row.get(VIEWER_SESSIONS.WORKBOOK_ID));
        String page = row.get(VIEWER_SESSIONS.PAGE_ID);
        if (page != null) return new EmbedTarget.Page(workbook, page);
        String element = row.get(VIEWER_SESSIONS.ELEMENT_ID);
        return element != null ? new EmbedTarget.Element(workbook, element) : new EmbedTarget.Whole(workbook);
    }
}
