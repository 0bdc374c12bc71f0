package dev.signet.access;

import static dev.signet.access.tables.Tables.REFUSALS;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.InsertValuesStep4;
import org.jooq.Record;
import org.jooq.impl.DSL;

/// Keeps the counts of refusals.
final class RefusalStore {
    private static final int ROWS_A_STATEMENT = 1_000;

    private RefusalStore() {}

    /// Adds to what is counted already. Given in one order by every node, so that two never wait for each other.
    static void add(DSLContext sql, List<Counted> counts) {
        for (int from = 0; from < counts.size(); from += ROWS_A_STATEMENT) {
            addSome(sql, counts.subList(from, Math.min(counts.size(), from + ROWS_A_STATEMENT)));
        }
    }

    static void forgetBefore(DSLContext sql, Instant minute) {
        sql.deleteFrom(REFUSALS).where(REFUSALS.MINUTE.lt(minute)).execute();
    }

    private static void addSome(DSLContext sql, List<Counted> counts) {
        InsertValuesStep4<Record, Instant, String, String, Long> insert =
                sql.insertInto(REFUSALS, REFUSALS.MINUTE, REFUSALS.ADDRESS, REFUSALS.REASON, REFUSALS.COUNT);
        for (Counted one : counts) insert = insert.values(one.minute(), one.address(), one.reason(), one.count());
        insert.onConflict(REFUSALS.MINUTE, REFUSALS.ADDRESS, REFUSALS.REASON)
                .doUpdate()
                .set(REFUSALS.COUNT, REFUSALS.COUNT.plus(DSL.excluded(REFUSALS.COUNT)))
                .execute();
    }

    /// So many refusals of one address for one reason within one minute.
    record Counted(Instant minute, String address, String reason, long count) {}
}
