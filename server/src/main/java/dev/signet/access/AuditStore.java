package dev.signet.access;

import static dev.signet.access.tables.Tables.AUDIT_RECORDS;

import dev.signet.base.OrganizationId;
import dev.signet.database.Database;
import dev.signet.database.ManyRows;
import dev.signet.database.Transaction;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jooq.Field;
import org.jooq.impl.DSL;

/// Writes audit records; each write tells the id of its transaction, so that the sealer knows what to wait for.
final class AuditStore {
    private static final Field<Long> TRANSACTION = DSL.field("xid::text::bigint", Long.class);
    private static final String INSERT_MANY = """
        with written as (
          insert into access.audit_records
            (organization_id, at, actor, action, subject, address, request_id, details)
          select ?, timestamptz 'epoch' + e.at * interval '1 microsecond',
            e.actor, e.action, e.subject, e.address, e.request_id, e.details
          from unnest(?, ?, ?, ?, ?, ?, ?) as e (at, actor, action, subject, address, request_id, details))
        select pg_current_xact_id()::text::bigint\
        """;
    private static final List<Function<AuditEntry, String>> TEXTS = List.of(
            AuditEntry::actor,
            AuditEntry::action,
            AuditEntry::subject,
            AuditEntry::address,
            AuditEntry::requestId,
            AuditEntry::detailsText);

    private AuditStore() {}

    static long insert(Transaction transaction, AuditEntry entry) {
        return transaction
                .sql()
                .insertInto(AUDIT_RECORDS)
                .set(AUDIT_RECORDS.ORGANIZATION_ID, transaction.organization().value())
                .set(AUDIT_RECORDS.AT, entry.at())
                .set(AUDIT_RECORDS.ACTOR, entry.actor())
                .set(AUDIT_RECORDS.ACTION, entry.action())
                .set(AUDIT_RECORDS.SUBJECT, entry.subject())
                .set(AUDIT_RECORDS.ADDRESS, entry.address())
                .set(AUDIT_RECORDS.REQUEST_ID, entry.requestId())
                .set(AUDIT_RECORDS.DETAILS, entry.detailsText())
                .returningResult(TRANSACTION)
                .fetchSingle()
                .value1();
    }

    /// Writes all entries, in order, in one statement.
    static long insertAll(Transaction transaction, List<AuditEntry> entries) {
        List<ManyRows.Parameter> parameters = new ArrayList<>();
        parameters.add(ManyRows.one(transaction.organization().value()));
        parameters.add(ManyRows.numbers(entries.stream().map(entry -> AuditRecord.micros(entry.at()))));
        TEXTS.forEach(text -> parameters.add(ManyRows.texts(entries.stream().map(text))));
        return transaction
                .many()
                .read(INSERT_MANY, row -> row.getLong(1), parameters.toArray(ManyRows.Parameter[]::new))
                .getFirst();
    }

    /// Costs the transaction about what [#insert] costs, a write that its commit waits for, and leaves nothing.
    static void pretend(Transaction transaction) {
        transaction.sql().fetch("select pg_logical_emit_message(true, 'signet', 'nobody')");
    }

    /// Writes and commits all entries, in order, in one round trip.
    static long insertAll(Database database, OrganizationId organization, List<AuditEntry> entries) {
        return database.atOnce(organization, INSERT_MANY, (statement, first) -> {
            Connection connection = statement.getConnection();
            int parameter = first;
            statement.setObject(parameter++, organization.value());
            statement.setArray(parameter++, connection.createArrayOf("int8", times(entries)));
            for (Function<AuditEntry, String> text : TEXTS) {
                statement.setArray(parameter++, connection.createArrayOf("text", texts(entries, text)));
            }
        });
    }

    private static Long[] times(List<AuditEntry> entries) {
        return entries.stream().map(entry -> AuditRecord.micros(entry.at())).toArray(Long[]::new);
    }

    private static String[] texts(List<AuditEntry> entries, Function<AuditEntry, String> text) {
        return entries.stream().map(text).toArray(String[]::new);
    }
}
