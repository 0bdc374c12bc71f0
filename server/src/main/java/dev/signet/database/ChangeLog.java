package dev.signet.database;

import static dev.signet.database.tables.Tables.CHANGES;

import dev.signet.base.OrganizationId;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;

/// The table behind the change feed.
final class ChangeLog {
    /// What a NOTIFY is sent on; it only wakes the readers, the table tells.
    static final String CHANNEL = "signet_changes";

    /// How long rows are kept; a node that was away for longer forgets all it cached.
    static final String KEPT_FOR = "1 hour";

    private ChangeLog() {}

    static void insert(DSLContext sql, Change change) {
        sql.insertInto(CHANGES)
                .columns(CHANGES.ORGANIZATION_ID, CHANGES.KIND, CHANGES.ID)
                .values(change.organization().value(), change.kind(), change.id())
                .execute();
        sql.execute("notify " + CHANNEL);
    }

    /// What `snapshot` did not see and today's does. One statement, so that the rows and the new snapshot belong
    /// together.
    static News since(DSLContext sql, String snapshot) {
        Result<Record> rows = sql.fetch("""
                select pg_current_snapshot()::text as snapshot, c.organization_id, c.kind, c.id
                from (select) as once
                left join platform.changes c
                  on c.xid >= pg_snapshot_xmin({0}::pg_snapshot)
                  and not pg_visible_in_snapshot(c.xid, {0}::pg_snapshot)
                order by c.xid, c.number""", DSL.val(snapshot));
        List<Change> changes = rows.stream()
                .filter(row -> row.get("kind") != null)
                .map(ChangeLog::read)
                .toList();
        return new News(rows.getFirst().get("snapshot", String.class), changes);
    }

    static String snapshot(DSLContext sql) {
        return sql.fetchSingle("select pg_current_snapshot()::text as snapshot").get("snapshot", String.class);
    }

    static void forgetOld(DSLContext sql) {
        sql.execute("delete from platform.changes where at < now() - {0}::interval", DSL.inline(KEPT_FOR));
    }

    private static Change read(Record row) {
        return new Change(
                new OrganizationId(row.get("organization_id", UUID.class)),
                row.get("kind", String.class),
                row.get("id", String.class));
    }

    record News(String snapshot, List<Change> changes) {}
}
