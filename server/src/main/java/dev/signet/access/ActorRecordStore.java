package dev.signet.access;

import static dev.signet.access.tables.Tables.AUDIT_RECORDS;

import dev.signet.base.ClientId;
import dev.signet.base.Json;
import dev.signet.database.Transaction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.Record;

/// Reads what was done with one credential, newest first.
final class ActorRecordStore {

    /// What was done by a program holding that credential, or by a viewer it vouched for.
    List<ActorRecord> by(Transaction tx, ClientId client, int offset, int limit) {
        return tx.sql()
                .select(
                        AUDIT_RECORDS.AT,
                        AUDIT_RECORDS.ACTION,
                        AUDIT_RECORDS.SUBJECT,
                        AUDIT_RECORDS.ADDRESS,
                        AUDIT_RECORDS.REQUEST_ID,
                        AUDIT_RECORDS.DETAILS)
                .from(AUDIT_RECORDS)
                .where(AUDIT_RECORDS.ORGANIZATION_ID.eq(tx.organization().value()))
                .and(AUDIT_RECORDS
                        .ACTOR
                        .startsWith("client:" + client)
                        .or(AUDIT_RECORDS.ACTOR.endsWith("by client:" + client)))
                .orderBy(AUDIT_RECORDS.XID.desc(), AUDIT_RECORDS.NUMBER.desc())
                .limit(limit)
                .offset(offset)
                .fetch(ActorRecordStore::read);
    }

    private static ActorRecord read(Record row) {
        return new ActorRecord(
                row.get(AUDIT_RECORDS.AT),
                row.get(AUDIT_RECORDS.ACTION),
                row.get(AUDIT_RECORDS.SUBJECT),
                row.get(AUDIT_RECORDS.ADDRESS),
                row.get(AUDIT_RECORDS.REQUEST_ID),
                details(row.get(AUDIT_RECORDS.DETAILS)));
    }

    private static Map<String, String> details(String json) {
        return Json.parse(json.getBytes(StandardCharsets.UTF_8)).stream()
                .flatMap(tree -> tree.properties().stream())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, property -> property.getValue().asString("")));
    }
}
