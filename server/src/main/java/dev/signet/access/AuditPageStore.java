package dev.signet.access;

import dev.signet.base.OrganizationId;
import dev.signet.database.Transaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/// Reads one organization's chain in pages, each a few whole seals with the records they name.
final class AuditPageStore {
    /// The most seals and records of a page; a seal that is larger than that is a page of its own.
    static final int MOST_SEALS = 500;
    static final int MOST_RECORDS = AuditRun.LONGEST;

    private static final String RUNS = """
        select number, sealed_at, octet_length(links) / 32 from access.audit_seals
        where organization_id = ? and number > ? and number <= ? order by number limit ?\
        """;
    private static final String SEALED = """
        select r.number, r.at, r.actor, r.action, r.subject, r.address, r.request_id, r.details, n.number, s.number
        from access.audit_seals s
        cross join unnest(s.records, s.transactions) with ordinality as n (number, xid, position)
        left join access.audit_records r
          on r.organization_id = s.organization_id and r.xid = n.xid and r.number = n.number
        where s.organization_id = ? and s.number between ? and ?
        order by s.number, n.position\
        """;
    private static final String LINKS = """
        select number, links from access.audit_seals where organization_id = ? and number between ? and ?\
        """;

    private final DSLContext sql;
    private final OrganizationId organization;

    AuditPageStore(Transaction transaction) {
        this.sql = transaction.sql();
        this.organization = transaction.organization();
    }

    /// The seals that come after this number, in order, with what they took; so many as a page holds, and none beyond
    /// the other number.
    List<Run> page(long after, long through) {
        return sql.connectionResult(connection -> page(connection, after, through));
    }

    private List<Run> page(Connection connection, long after, long through) throws SQLException {
        List<Run> page = new ArrayList<>();
        long records = 0;
        try (PreparedStatement select = prepare(connection, RUNS, after, through)) {
            select.setInt(4, MOST_SEALS);
            ResultSet row = select.executeQuery(); // closed with its statement
            while (row.next()) {
                records += row.getLong(3);
                if (records > MOST_RECORDS && !page.isEmpty()) break;
                Instant at = row.getObject(2, OffsetDateTime.class).toInstant();
                page.add(new Run(row.getLong(1), at, new ArrayList<>()));
            }
        }
        return page.isEmpty() ? page : filled(connection, page);
    }

    private List<Run> filled(Connection connection, List<Run> page) throws SQLException {
        Map<Long, Run> runs = new HashMap<>();
        page.forEach(run -> runs.put(run.number(), run));
        Map<Long, byte[]> links = links(connection, page);
        long last = page.getLast().number();
        try (PreparedStatement select =
                        prepare(connection, SEALED, page.getFirst().number(), last);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                Run run = runs.get(row.getLong(10));
                if (run == null) continue;
                Optional<AuditRecord> record = row.getObject(2) == null
                        ? Optional.empty()
                        : Optional.of(AuditSealStore.record(organization, row));
                byte[] kept = links.getOrDefault(run.number(), new byte[0]);
                run.records()
                        .add(new Sealed(
                                row.getLong(9),
                                record,
                                AuditLink.at(run.records().size(), kept)));
            }
        }
        return List.copyOf(page);
    }

    private Map<Long, byte[]> links(Connection connection, List<Run> page) throws SQLException {
        Map<Long, byte[]> links = new HashMap<>();
        long last = page.getLast().number();
        try (PreparedStatement select =
                        prepare(connection, LINKS, page.getFirst().number(), last);
                ResultSet row = select.executeQuery()) {
            while (row.next()) links.put(row.getLong(1), row.getBytes(2));
        }
        return links;
    }

    private PreparedStatement prepare(Connection connection, String query, long one, long other) throws SQLException {
        PreparedStatement select = connection.prepareStatement(query);
        select.setObject(1, organization.value());
        select.setLong(2, one);
        select.setLong(3, other);
        return select;
    }

    /// A seal, when it was made, and what it took, in order.
    record Run(long number, Instant at, List<Sealed> records) {}

    /// A record as a seal names it: its number, the record unless it is gone, and its link.
    record Sealed(long number, Optional<AuditRecord> record, AuditLink link) {}
}
