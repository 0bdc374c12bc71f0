package dev.signet.access;

import dev.signet.base.OrganizationId;
import dev.signet.database.Transaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

/// Reads what is to be sealed and writes the seals, for one organization in one transaction.
final class AuditSealStore {
    private static final int FETCH_SIZE = 2_000;
    private static final String COLUMNS = """
        select r.number, r.at, r.actor, r.action, r.subject, r.address, r.request_id, r.details, r.xid::text
        from access.audit_records r
        """;
    private static final String UNSEALED = """
        not exists (
          select from (select unnest(s.records) as number from access.audit_seals s where s.organization_id = ?) n
          where n.number = r.number)
        """;
    private static final String NEW = """
        where r.organization_id = ?
          and r.xid >= pg_snapshot_xmin(?::pg_snapshot) and r.xid < pg_snapshot_xmax(?::pg_snapshot)
          and not pg_visible_in_snapshot(r.xid, ?::pg_snapshot) and pg_visible_in_snapshot(r.xid, ?::pg_snapshot)
        """;
    private static final String RESTORED = "where r.organization_id = ? and r.number <= ?\n";
    private static final String ORDER = "order by r.xid, r.number";

    private final DSLContext sql;
    private final OrganizationId organization;

    AuditSealStore(Transaction transaction) {
        this.sql = transaction.sql();
        this.organization = transaction.organization();
    }

    /// Whether this transaction is now the organization's one sealer, until it ends.
    boolean lock() {
        long key = organization.value().getMostSignificantBits()
                ^ organization.value().getLeastSignificantBits();
        return sql.fetchSingle("select pg_try_advisory_xact_lock({0}) as mine", DSL.val(key))
                .get("mine", Boolean.class);
    }

    /// What is committed by now, and where the chain ends. One statement after [#lock], so that it sees every seal.
    AuditTip tip() {
        Record row = sql.fetchSingle("""
            select pg_current_snapshot()::text as now,
              (select system_identifier::text from pg_control_system()) as here,
              coalesce(s.number, 0) as number, coalesce(s.cluster, '') as cluster,
              coalesce(s.snapshot::text, '') as snapshot, coalesce(s.restored, 0) as restored,
              substring(s.links from octet_length(s.links) - 31) as link
            from (select) as once left join lateral (
              select * from access.audit_seals where organization_id = {0} order by number desc limit 1) s on true\
            """, DSL.val(organization.value()));
        byte[] link = row.get("link", byte[].class);
        return new AuditTip(
                row.get("number", Long.class),
                link == null ? AuditLink.genesis(organization) : AuditLink.kept(link),
                new AuditTip.View(row.get("cluster", String.class), row.get("snapshot", String.class)),
                new AuditTip.View(row.get("here", String.class), row.get("now", String.class)),
                row.get("restored", Long.class));
    }

    /// The highest number of any record there is.
    long highestNumber() {
        return sql.fetchSingle(
                        "select coalesce(max(number), 0) as highest from access.audit_records where organization_id ="
                                + " {0}",
                        DSL.val(organization.value()))
                .get("highest", Long.class);
    }

    /// Reads, in order, what was committed between the last seal's view and now.
    void readNew(AuditTip tip, AuditReader reader) {
        String seen = tip.sealed().snapshot();
        String now = tip.now().snapshot();
        UUID id = organization.value();
        if (tip.restored() > 0 && restoredInReach(tip)) {
            compareInBulk();
            read(COLUMNS + NEW + "and " + UNSEALED + ORDER, reader, id, seen, now, seen, now, id);
        } else {
            read(COLUMNS + NEW + ORDER, reader, id, seen, now, seen, now);
        }
    }

    /// Reads, in order, every record up to this number that no seal names.
    void readUnsealed(long highest, AuditReader reader) {
        compareInBulk();
        read(
                COLUMNS + RESTORED + "and " + UNSEALED + ORDER,
                reader,
                organization.value(),
                highest,
                organization.value());
    }

    void insert(AuditSeal seal) {
        sql.execute(
                """
                insert into access.audit_seals
                  (organization_id, number, sealed_at, cluster, snapshot, restored, records, transactions, links)
                values ({0}, {1}, {2}, {3}, {4}::pg_snapshot, {5}, {6}::bigint[], {7}::xid8[], {8})\
                """,
                DSL.val(organization.value()),
                DSL.val(seal.number()),
                DSL.val(OffsetDateTime.ofInstant(seal.at(), ZoneOffset.UTC)),
                DSL.val(seal.view().cluster()),
                DSL.val(seal.view().snapshot()),
                DSL.val(seal.restored()),
                DSL.val(seal.run().numbers()),
                DSL.val(seal.run().transactions()),
                DSL.val(seal.run().links()));
    }

    /// Whether records that came with a restored dump happen to carry transaction ids of the run to be read.
    private boolean restoredInReach(AuditTip tip) {
        return sql.fetchSingle(
                        """
                        select exists (select from access.audit_records where organization_id = {0}
                          and xid >= pg_snapshot_xmin({1}::pg_snapshot) and xid < pg_snapshot_xmax({2}::pg_snapshot)
                          and number <= {3}) as found\
                        """,
                        DSL.val(organization.value()),
                        DSL.val(tip.sealed().snapshot()),
                        DSL.val(tip.now().snapshot()),
                        DSL.val(tip.restored()))
                .get("found", Boolean.class);
    }

    /// PostgreSQL cannot know how long the arrays of the seals are, and would compare everything with everything.
    private void compareInBulk() {
        sql.execute("set local enable_nestloop = off");
    }

    private void read(String query, AuditReader reader, Object... binds) {
        sql.connection(connection -> stream(connection, query, reader, binds));
    }

    private void stream(Connection connection, String query, AuditReader reader, Object[] binds) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setFetchSize(FETCH_SIZE);
            for (int i = 0; i < binds.length; i++) select.setObject(i + 1, binds[i]);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) reader.accept(record(organization, row), row.getString(9));
            }
        }
    }

    /// The record in the first eight columns.
    static AuditRecord record(OrganizationId organization, ResultSet row) throws SQLException {
        Instant at = row.getObject(2, OffsetDateTime.class).toInstant();
        return new AuditRecord(
                organization,
                row.getLong(1),
                at,
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8));
    }

    /// Takes records as they are read, with the id of the transaction each was written in.
    interface AuditReader {
        void accept(AuditRecord record, String transaction);
    }
}
