package dev.signet.embed;

import static dev.signet.embed.tables.ViewerSessions.VIEWER_SESSIONS;

import dev.signet.access.Principal;
import dev.signet.base.ClientId;
import dev.signet.base.InodeId;
import dev.signet.base.MemberId;
import dev.signet.database.Directory;
import dev.signet.database.Transaction;
import dev.signet.secrets.SecretDigest;
import dev.signet.workbooks.TagName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;

/// Viewers' sessions, each with its entry in the directory, under the digest of the key its page holds.
final class ViewerSessionStore {
    private static final String DIRECTORY_KIND = "viewer-session";
    private static final int FORGOTTEN_AT_ONCE = 100;

    /// Keeps the session of somebody a host vouched for; that of anybody at all is not kept.
    void insert(Transaction tx, SecretDigest key, ViewerSession session, Looker.Known who, Instant created) {
        tx.sql()
                .insertInto(VIEWER_SESSIONS)
                .set(VIEWER_SESSIONS.ORGANIZATION_ID, tx.organization().value())
                .set(VIEWER_SESSIONS.SESSION_ID, session.id().value())
                .set(VIEWER_SESSIONS.DIGEST, key.bytes())
                .set(VIEWER_SESSIONS.CLIENT_ID, who.viewer().client().value())
                .set(VIEWER_SESSIONS.MEMBER_ID, who.viewer().member().value())
                .set(VIEWER_SESSIONS.EMBED_ID, who.path().map(EmbedId::text).orElse(null))
                .set(VIEWER_SESSIONS.WORKBOOK_ID, session.target().workbook().value())
                .set(VIEWER_SESSIONS.PAGE_ID, TargetColumns.pageOf(session.target()))
                .set(VIEWER_SESSIONS.ELEMENT_ID, TargetColumns.elementOf(session.target()))
                .set(VIEWER_SESSIONS.TAG, TargetColumns.tagOf(session.target()))
                .set(VIEWER_SESSIONS.TERMS, JSONB.jsonb(TermsText.of(session.terms())))
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

    /// Ends a session: its key opens nothing from now on.
    void end(Transaction tx, ViewerSessionId id) {
        tx.sql()
                .deleteFrom(VIEWER_SESSIONS)
                .where(VIEWER_SESSIONS.ORGANIZATION_ID.eq(tx.organization().value()))
                .and(VIEWER_SESSIONS.SESSION_ID.eq(id.value()))
                .returningResult(VIEWER_SESSIONS.DIGEST)
                .fetch(VIEWER_SESSIONS.DIGEST)
                .forEach(key -> tx.directory().remove(DIRECTORY_KIND, key));
    }

    /// Forgets some that are over, none that somebody else is forgetting; tells how many.
    int forgetSome(Transaction tx, Instant now) {
        List<byte[]> keys = tx.sql()
                .deleteFrom(VIEWER_SESSIONS)
                .where(VIEWER_SESSIONS.SESSION_ID.in(DSL.select(VIEWER_SESSIONS.SESSION_ID)
                        .from(VIEWER_SESSIONS)
                        .where(VIEWER_SESSIONS.ORGANIZATION_ID.eq(
                                tx.organization().value()))
                        .and(VIEWER_SESSIONS.ENDS_AT.le(now))
                        .orderBy(VIEWER_SESSIONS.ENDS_AT) // by its index, or every call looks at the whole table
                        .limit(FORGOTTEN_AT_ONCE)
                        .forUpdate()
                        .skipLocked()))
                .returningResult(VIEWER_SESSIONS.DIGEST)
                .fetch(VIEWER_SESSIONS.DIGEST);
        keys.forEach(key -> tx.directory().remove(DIRECTORY_KIND, key));
        return keys.size();
    }

    private static ViewerSession read(Transaction tx, Record row) {
        SessionTerms terms = TermsText.read(row.get(VIEWER_SESSIONS.TERMS).data());
        Principal.Viewer viewer = new Principal.Viewer(
                tx.organization(),
                new MemberId(row.get(VIEWER_SESSIONS.MEMBER_ID)),
                new ClientId(row.get(VIEWER_SESSIONS.CLIENT_ID)),
                terms.teams());
        return new ViewerSession(
                new ViewerSessionId(row.get(VIEWER_SESSIONS.SESSION_ID)),
                new Looker.Known(
                        viewer,
                        Optional.ofNullable(row.get(VIEWER_SESSIONS.EMBED_ID)).flatMap(EmbedId::parse)),
                TargetColumns.target(
                                new InodeId(row.get(VIEWER_SESSIONS.WORKBOOK_ID)),
                                row.get(VIEWER_SESSIONS.PAGE_ID),
                                row.get(VIEWER_SESSIONS.ELEMENT_ID))
                        .at(Optional.ofNullable(row.get(VIEWER_SESSIONS.TAG)).map(TagName::new)),
                row.get(VIEWER_SESSIONS.ENDS_AT),
                terms);
    }
}
