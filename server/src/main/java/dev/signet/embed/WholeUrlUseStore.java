package dev.signet.embed;

import static dev.signet.embed.tables.WholeUrlUses.WHOLE_URL_USES;

import dev.signet.base.ClientId;
import dev.signet.database.Transaction;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jooq.Query;
import org.jooq.impl.DSL;

/// How often URLs signed as a whole came, by credential and day.
final class WholeUrlUseStore {

    /// Adds to what is kept; in one order on every node, so that two never wait for each other.
    int add(Transaction tx, Collection<Map.Entry<WholeUrlUses.Key, WholeUrlUses.Use>> uses) {
        List<Query> queries = uses.stream()
                .sorted(Comparator.comparing(
                        use -> use.getKey().day() + " " + use.getKey().client().value()))
                .map(use -> upsert(tx, use.getKey(), use.getValue()))
                .toList();
        return tx.sql().batch(queries).execute().length;
    }

    private static Query upsert(Transaction tx, WholeUrlUses.Key key, WholeUrlUses.Use use) {
        return tx.sql()
                .insertInto(WHOLE_URL_USES)
                .set(WHOLE_URL_USES.ORGANIZATION_ID, tx.organization().value())
                .set(WHOLE_URL_USES.CLIENT_ID, key.client().value())
                .set(WHOLE_URL_USES.DAY, key.day())
                .set(WHOLE_URL_USES.USES, use.count())
                .set(WHOLE_URL_USES.LAST_AT, use.at())
                .onConflict(WHOLE_URL_USES.ORGANIZATION_ID, WHOLE_URL_USES.CLIENT_ID, WHOLE_URL_USES.DAY)
                .doUpdate()
                .set(WHOLE_URL_USES.USES, WHOLE_URL_USES.USES.plus(DSL.excluded(WHOLE_URL_USES.USES)))
                .set(
                        WHOLE_URL_USES.LAST_AT,
                        DSL.greatest(WHOLE_URL_USES.LAST_AT, DSL.excluded(WHOLE_URL_USES.LAST_AT)));
    }

    /// A part of all, the newest day first.
    List<WholeUrlUse> page(Transaction tx, int offset, int limit) {
        return tx.sql()
                .selectFrom(WHOLE_URL_USES)
                .where(WHOLE_URL_USES.ORGANIZATION_ID.eq(tx.organization().value()))
                .orderBy(WHOLE_URL_USES.DAY.desc(), WHOLE_URL_USES.CLIENT_ID)
                .offset(offset)
                .limit(limit)
                .fetch(row -> new WholeUrlUse(
                        new ClientId(row.get(WHOLE_URL_USES.CLIENT_ID)),
                        row.get(WHOLE_URL_USES.DAY),
                        row.get(WHOLE_URL_USES.USES),
                        row.get(WHOLE_URL_USES.LAST_AT)));
    }

    int count(Transaction tx) {
        return tx.sql()
                .fetchCount(
                        WHOLE_URL_USES,
                        WHOLE_URL_USES.ORGANIZATION_ID.eq(tx.organization().value()));
    }
}
