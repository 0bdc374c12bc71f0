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
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

/// Reads the chain back, for one organization.
///
/// Records and seals are only added while the transaction shares the lock of [AuditTrimStore], so that what a later
/// statement sees holds all an earlier one saw.
final class AuditChainStore {
    /// A record that no seal names must be newer than what the last seal saw, and its transaction must have begun.
    /// Snapshots of another cluster say nothing about it.
    private static final String UNSEALED = """
        with last as (
          select snapshot, cluster from access.audit_seals where organization_id = ? order by number desc limit 1),
        here as (
          select snapshot from last where cluster = (select system_identifier::text from pg_control_system()))
        select r.number, r.at, r.actor, r.action, r.subject, r.address, r.request_id, r.details,
          pg_visible_in_snapshot(r.xid, (select snapshot from here))
            or (exists (select from here) and r.xid >= (select pg_snapshot_xmax(pg_current_snapshot())))
        from access.audit_records r
        where r.organization_id = ? and not exists (
          select from (select unnest(s.records) as number from access.audit_seals s where s.organization_id = ?) n
          where n.number = r.number)
        order by r.xid, r.number\
        """;
    private static final int FETCH_SIZE = 2_000;

    private final DSLContext sql;
    private final OrganizationId organization;

    AuditChainStore(Transaction transaction) {
        this.sql = transaction.sql();
        this.organization = transaction.organization();
    }

    /// In a transaction that can only read, and in which nothing of the chain is dropped.
    static AuditChainStore readingOnly(Transaction transaction) {
        transaction.sql().execute("set transaction read only");
        new AuditTrimStore(transaction).share();
        return new AuditChainStore(transaction);
    }

    OrganizationId organization() {
        return organization;
    }

    /// The lowest and the highest number of any seal; both 0 when there is none.
    Span seals() {
        Record row = sql.fetchSingle("""
            select coalesce(min(number), 0) as lowest, coalesce(max(number), 0) as highest
            from access.audit_seals where organization_id = {0}\
            """, DSL.val(organization.value()));
        return new Span(row.get("lowest", Long.class), row.get("highest", Long.class));
    }

    /// The number of the last seal made before then; 0 when there is none.
    long lastSealBefore(Instant time) {
        return sql.fetchSingle(
                        """
                        select coalesce(max(number), 0) as number from access.audit_seals
                        where organization_id = {0} and sealed_at < {1}\
                        """, DSL.val(organization.value()), DSL.val(OffsetDateTime.ofInstant(time, ZoneOffset.UTC)))
                .get("number", Long.class);
    }

    /// What the seal of this number ended with; empty when there is no such seal.
    Optional<AuditLink> lastLink(long seal) {
        return sql.fetchOptional("""
            select substring(links from octet_length(links) - 31) as link from access.audit_seals
            where organization_id = {0} and number = {1}\
            """, DSL.val(organization.value()), DSL.val(seal))
                .map(row -> AuditLink.kept(row.get("link", byte[].class)));
    }

    /// The lowest number that seals name more than once.
    Optional<Long> sealedTwice() {
        return sql.fetchOptional("""
            select n.number from access.audit_seals s cross join unnest(s.records) as n (number)
            where s.organization_id = {0}
            group by n.number having count(*) > 1 order by n.number limit 1\
            """, DSL.val(organization.value())).map(row -> row.get("number", Long.class));
    }

    /// The records that no seal names. To be asked last: it rules out nested loops for the rest of the transaction,
    /// because PostgreSQL cannot know how long the arrays are and would compare everything with everything.
    Unsealed unsealed() {
        sql.execute("set local enable_nestloop = off");
        return sql.connectionResult(this::unsealed);
    }

    private Unsealed unsealed(Connection connection) throws SQLException {
        long count = 0;
        Optional<AuditRecord> smuggled = Optional.empty();
        try (PreparedStatement select = connection.prepareStatement(UNSEALED)) {
            select.setFetchSize(FETCH_SIZE);
            for (int parameter = 1; parameter <= 3; parameter++) select.setObject(parameter, organization.value());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    count++;
                    if (smuggled.isEmpty() && row.getBoolean(9)) {
                        smuggled = Optional.of(AuditSealStore.record(organization, row));
                    }
                }
            }
        }
        return new Unsealed(count, smuggled);
    }

    /// From the lowest to the highest.
    record Span(long lowest, long highest) {}

    /// How many records no seal names, and the first of them that the last seal should have taken.
    record Unsealed(long count, Optional<AuditRecord> smuggled) {}
}
