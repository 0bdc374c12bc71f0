package dev.signet.access;

import static dev.signet.access.tables.Tables.AUDIT_BEGINNINGS;
import static dev.signet.access.tables.Tables.AUDIT_RECORDS;

import dev.signet.base.Json;
import dev.signet.base.OrganizationId;
import dev.signet.database.Transaction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import tools.jackson.databind.JsonNode;

/// Where one organization's chain begins, and how its oldest part goes; in one transaction.
///
/// Two locks that the transaction holds until it ends: whoever reads the chain shares one, and whoever drops some of it
/// needs that for themselves. Neither is the sealer's, so that sealing goes on.
final class AuditTrimStore {
    /// As the record of a dropping tells them.
    static final String SEAL = "seal";
    static final String LINK = "link";
    static final String UNTIL = "until";

    private final DSLContext sql;
    private final OrganizationId organization;

    AuditTrimStore(Transaction transaction) {
        this.sql = transaction.sql();
        this.organization = transaction.organization();
    }

    /// Keeps the beginning where it is; waits for a dropping that has begun.
    void share() {
        sql.execute("select pg_advisory_xact_lock_shared({0})", key());
    }

    /// Whether this transaction is now the only one that reads or drops.
    boolean lock() {
        return sql.fetchSingle("select pg_try_advisory_xact_lock({0}) as mine", key())
                .get("mine", Boolean.class);
    }

    AuditBeginning beginning() {
        return sql.selectFrom(AUDIT_BEGINNINGS)
                .where(AUDIT_BEGINNINGS.ORGANIZATION_ID.eq(organization.value()))
                .fetchOptional()
                .<AuditBeginning>map(row -> new AuditBeginning.Later(
                        row.get(AUDIT_BEGINNINGS.SEAL),
                        AuditLink.kept(row.get(AUDIT_BEGINNINGS.LINK)),
                        row.get(AUDIT_BEGINNINGS.UNTIL)))
                .orElseGet(() -> AuditBeginning.First.of(organization));
    }

    /// Drops these seals and their records, and lets the chain begin there; tells how many records that were.
    long drop(long from, AuditBeginning.Later beginning) {
        long records = sql.execute("""
            delete from access.audit_records r
            using (
              select n.number, n.xid from access.audit_seals s
              cross join unnest(s.records, s.transactions) as n (number, xid)
              where s.organization_id = {0} and s.number between {1} and {2}) n
            where r.organization_id = {0} and r.xid = n.xid and r.number = n.number\
            """, DSL.val(organization.value()), DSL.val(from), DSL.val(beginning.seal()));
        sql.execute(
                "delete from access.audit_seals where organization_id = {0} and number between {1} and {2}",
                DSL.val(organization.value()), DSL.val(from), DSL.val(beginning.seal()));
        sql.insertInto(AUDIT_BEGINNINGS)
                .set(AUDIT_BEGINNINGS.ORGANIZATION_ID, organization.value())
                .set(AUDIT_BEGINNINGS.SEAL, beginning.seal())
                .set(AUDIT_BEGINNINGS.LINK, beginning.link().bytes())
                .set(AUDIT_BEGINNINGS.UNTIL, beginning.until())
                .onConflict(AUDIT_BEGINNINGS.ORGANIZATION_ID)
                .doUpdate()
                .setAllToExcluded()
                .execute();
        return records;
    }

    /// Whether a record of a dropping that is still there tells of this beginning.
    boolean isRecorded(AuditBeginning.Later beginning) {
        try (Stream<String> details = sql.select(AUDIT_RECORDS.DETAILS)
                .from(AUDIT_RECORDS)
                .where(AUDIT_RECORDS.ORGANIZATION_ID.eq(organization.value()))
                .and(AUDIT_RECORDS.ACTION.eq(AuditAction.AUDIT_TRIM.word()))
                .orderBy(AUDIT_RECORDS.XID.desc(), AUDIT_RECORDS.NUMBER.desc())
                .fetchSize(100)
                .fetchStream()
                .map(row -> row.value1())) {
            return details.anyMatch(text -> tellsOf(beginning, text));
        }
    }

    private static boolean tellsOf(AuditBeginning.Later beginning, String details) {
        Optional<JsonNode> told = Json.parse(details.getBytes(StandardCharsets.UTF_8));
        return told.map(fields -> text(fields, SEAL).equals(Long.toString(beginning.seal()))
                        && text(fields, LINK).equals(beginning.link().toString())
                        && text(fields, UNTIL).equals(beginning.until().toString()))
                .orElse(false);
    }

    private static String text(JsonNode fields, String name) {
        return fields.path(name).asString("");
    }

    /// Another number than the sealer's, of the same organization.
    private Field<Long> key() {
        return DSL.val(~(organization.value().getMostSignificantBits()
                ^ organization.value().getLeastSignificantBits()));
    }
}
