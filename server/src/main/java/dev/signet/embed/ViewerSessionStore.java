package dev.signet.embed;

import static dev.signet.embed.tables.ViewerSessions.VIEWER_SESSIONS;

import dev.signet.access.Principal;
import dev.signet.base.ClientId;
import dev.signet.base.InodeId;
import dev.signet.base.MemberId;
import dev.signet.database.Directory;
import dev.signet.database.ManyRows;
import dev.signet.database.Transaction;
import dev.signet.secrets.SecretDigest;
import dev.signet.workbooks.TagName;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Record;
import org.jooq.impl.DSL;

/// Viewers' sessions, each with its entry in the directory, under the digest of the key its page holds.
final class ViewerSessionStore {
    /// Told with the digest of a key that opens nothing any more, in hexadecimal digits. Those that are over need not
    /// be told.
    static final String CHANGE_KIND = "viewer-session";

    private static final String DIRECTORY_KIND = "viewer-session";
    private static final int FORGOTTEN_AT_ONCE = 100;
    private static final String INSERT = """
        insert into embed.viewer_sessions
          (organization_id, session_id, digest, client_id, member_id, embed_id, workbook_id, page_id, element_id, tag,
            terms, created_at, ends_at)
        select ?, e.session_id, e.digest, e.client_id, e.member_id, e.embed_id, e.workbook_id, e.page_id, e.element_id,
          e.tag, e.terms::jsonb, e.created_at, e.ends_at
        from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as e (session_id, digest, client_id, member_id, embed_id,
          workbook_id, page_id, element_id, tag, terms, created_at, ends_at)\
        """;

    /// Keeps the sessions of people a host vouched for; that of anybody at all is not kept.
    void insert(Transaction tx, List<Entrance> entrances) {
        Map<String, byte[]> keys = new LinkedHashMap<>();
        for (Entrance each : entrances) keys.put(each.session().id().toString(), each.digest());
        tx.many().write(INSERT, parameters(tx, entrances));
        if (tx.directory().addAll(DIRECTORY_KIND, tx.organization(), keys) < keys.size()) {
            throw new IllegalStateException("two sessions with one key");
        }
    }

    private static ManyRows.Parameter[] parameters(Transaction tx, List<Entrance> entrances) {
        List<ViewerSession> sessions = entrances.stream().map(Entrance::session).toList();
        List<Principal.Viewer> viewers =
                entrances.stream().map(Entrance::viewer).toList();
        List<EmbedTarget> targets = sessions.stream().map(ViewerSession::target).toList();
        return new ManyRows.Parameter[] {
            ManyRows.one(tx.organization().value()),
            ManyRows.ids(sessions.stream().map(each -> each.id().value())),
            ManyRows.bytes(entrances.stream().map(Entrance::digest)),
            ManyRows.texts(viewers.stream().map(each -> each.client().value())),
            ManyRows.texts(viewers.stream().map(each -> each.member().value())),
            ManyRows.texts(
                    sessions.stream().map(each -> each.path().map(EmbedId::text).orElse(null))),
            ManyRows.ids(targets.stream().map(each -> each.workbook().value())),
            ManyRows.texts(targets.stream().map(TargetColumns::pageOf)),
            ManyRows.texts(targets.stream().map(TargetColumns::elementOf)),
            ManyRows.texts(targets.stream().map(TargetColumns::tagOf)),
            ManyRows.texts(sessions.stream().map(each -> TermsText.of(each.terms()))),
            ManyRows.moments(entrances.stream().map(Entrance::at)),
            ManyRows.moments(sessions.stream().map(ViewerSession::endsAt))
        };
    }

    static Optional<Directory.Entry> byKey(Directory directory, SecretDigest key) {
        return directory.find(DIRECTORY_KIND, key.bytes());
    }

    /// The session of that id, when this is its key.
    Optional<ViewerSession> find(Transaction tx, String id, SecretDigest key) {
        return tx.sql()
                .selectFrom(VIEWER_SESSIONS)
                .where(VIEWER_SESSIONS.ORGANIZATION_ID.eq(tx.organization().value()))
                .and(VIEWER_SESSIONS.SESSION_ID.eq(UUID.fromString(id)))
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
                .forEach(key -> {
                    tx.directory().remove(DIRECTORY_KIND, key);
                    tx.changed(CHANGE_KIND, HexFormat.of().formatHex(key));
                });
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
