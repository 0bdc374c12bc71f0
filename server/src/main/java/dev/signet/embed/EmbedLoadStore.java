package dev.signet.embed;

import static dev.signet.embed.tables.Tables.LOADS;

import dev.signet.base.ClientId;
import dev.signet.base.MemberId;
import dev.signet.credentials.HostOrigin;
import dev.signet.database.Transaction;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.Query;
import org.jooq.impl.DSL;

/// How often embeds were opened.
final class EmbedLoadStore {

    /// Adds to what is kept; in one order on every node, so that two never wait for each other.
    int add(Transaction tx, Collection<Map.Entry<EmbedLoad, EmbedLoads.Count>> loads) {
        List<Query> queries = loads.stream()
                .sorted(Comparator.comparing(load -> load.getKey().toString()))
                .map(load -> upsert(tx, load.getKey(), load.getValue()))
                .toList();
        return tx.sql().batch(queries).execute().length;
    }

    private static Query upsert(Transaction tx, EmbedLoad load, EmbedLoads.Count count) {
        EmbeddedContent what = load.what();
        return tx.sql()
                .insertInto(LOADS)
                .set(LOADS.ORGANIZATION_ID, tx.organization().value())
                .set(LOADS.DAY, load.day())
                .set(LOADS.KIND, word(what.kind()))
                .set(LOADS.EMBED_ID, what.path().map(EmbedId::text).orElse(null))
                .set(LOADS.WORKBOOK_ID, what.target().workbook().value())
                .set(LOADS.PAGE_ID, TargetColumns.pageOf(what.target()))
                .set(LOADS.ELEMENT_ID, TargetColumns.elementOf(what.target()))
                .set(LOADS.TAG, TargetColumns.tagOf(what.target()))
                .set(LOADS.CLIENT_ID, load.who().client().map(ClientId::value).orElse(null))
                .set(LOADS.MEMBER_ID, load.who().member().map(MemberId::value).orElse(null))
                .set(LOADS.ORIGIN, load.page().map(HostOrigin::text).orElse(null))
                .set(LOADS.LOADS_, count.loads())
                .set(LOADS.LAST_AT, count.lastAt())
                .onConflict(
                        LOADS.ORGANIZATION_ID,
                        LOADS.DAY,
                        LOADS.KIND,
                        LOADS.WORKBOOK_ID,
                        LOADS.PAGE_ID,
                        LOADS.ELEMENT_ID,
                        LOADS.TAG,
                        LOADS.EMBED_ID,
                        LOADS.CLIENT_ID,
                        LOADS.MEMBER_ID,
                        LOADS.ORIGIN)
                .doUpdate()
                .set(LOADS.LOADS_, LOADS.LOADS_.plus(DSL.excluded(LOADS.LOADS_)))
                .set(LOADS.LAST_AT, DSL.greatest(LOADS.LAST_AT, DSL.excluded(LOADS.LAST_AT)));
    }

    /// Forgets the days before that one.
    void forgetBefore(Transaction tx, LocalDate day) {
        tx.sql()
                .deleteFrom(LOADS)
                .where(LOADS.ORGANIZATION_ID.eq(tx.organization().value()), LOADS.DAY.lt(day))
                .execute();
    }

    static String word(EmbedKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
