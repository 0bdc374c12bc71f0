package dev.signet.embed;

import static dev.signet.embed.tables.Tables.LOADS;
import static dev.signet.embed.tables.Tables.PATHS;

import dev.signet.base.ClientId;
import dev.signet.base.InodeId;
import dev.signet.base.MemberId;
import dev.signet.database.Transaction;
import dev.signet.workbooks.TagName;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/// What is embedded, with how often it was opened.
final class EmbedListStore {
    /// The most of each that is read.
    static final int MOST = 10_000;

    private static final Duration COUNTED = Duration.ofDays(30);
    private static final Field<Instant> LAST_AT = DSL.max(LOADS.LAST_AT);
    private static final Field<String> LAST_ORIGIN =
            DSL.arrayGet(DSL.arrayAgg(LOADS.ORIGIN).orderBy(LOADS.LAST_AT.desc()), 1);

    /// Of whom.
    sealed interface Scope {

        /// Everybody's.
        record All() implements Scope {}

        /// That member's paths, and what these credentials opened.
        record Own(MemberId member, Set<ClientId> clients) implements Scope {}
    }

    /// The paths, the newest first.
    List<EmbedPath> paths(Transaction tx, Scope scope) {
        Condition whose = switch (scope) {
            case Scope.All() -> DSL.noCondition();
            case Scope.Own own -> PATHS.OWNER_ID.eq(own.member().value());
        };
        return tx.sql()
                .selectFrom(PATHS)
                .where(PATHS.ORGANIZATION_ID.eq(tx.organization().value()), whose)
                .orderBy(PATHS.CREATED_AT.desc(), PATHS.EMBED_ID)
                .limit(MOST)
                .fetch(row -> EmbedPathStore.read(tx, row));
    }

    /// What was opened, the last first.
    Map<EmbeddedContent, ListEmbeds.Use> uses(Transaction tx, Scope scope, Instant now) {
        LocalDate counted = LocalDate.ofInstant(now.minus(COUNTED), ZoneOffset.UTC);
        Field<Long> loads = DSL.coalesce(DSL.sum(LOADS.LOADS_).filterWhere(LOADS.DAY.gt(counted)), DSL.inline(0))
                .cast(Long.class);
        return tx.sql()
                .select(List.of(
                        LOADS.KIND,
                        LOADS.EMBED_ID,
                        LOADS.WORKBOOK_ID,
                        LOADS.PAGE_ID,
                        LOADS.ELEMENT_ID,
                        LOADS.TAG,
                        loads,
                        LAST_AT,
                        LAST_ORIGIN))
                .from(LOADS)
                .where(ours(tx, scope, now))
                .groupBy(LOADS.KIND, LOADS.EMBED_ID, LOADS.WORKBOOK_ID, LOADS.PAGE_ID, LOADS.ELEMENT_ID, LOADS.TAG)
                .orderBy(LAST_AT.desc())
                .limit(MOST)
                .fetchMap(
                        EmbedListStore::content,
                        row -> new ListEmbeds.Use(
                                row.get(loads),
                                Optional.ofNullable(row.get(LAST_AT)),
                                Optional.ofNullable(row.get(LAST_ORIGIN))));
    }

    /// The loads that are kept.
    static Condition ours(Transaction tx, Scope scope, Instant now) {
        Condition whose = switch (scope) {
            case Scope.All() -> DSL.noCondition();
            case Scope.Own own ->
                LOADS.CLIENT_ID.in(own.clients().stream().map(ClientId::value).toList());
        };
        LocalDate first = LocalDate.ofInstant(now.minus(EmbedLoads.KEPT), ZoneOffset.UTC);
        return LOADS.ORGANIZATION_ID
                .eq(tx.organization().value())
                .and(LOADS.DAY.ge(first))
                .and(whose);
    }

    private static EmbeddedContent content(Record row) {
        EmbedTarget target = TargetColumns.target(
                new InodeId(row.get(LOADS.WORKBOOK_ID)), row.get(LOADS.PAGE_ID), row.get(LOADS.ELEMENT_ID));
        return new EmbeddedContent(
                EmbedKind.valueOf(row.get(LOADS.KIND).toUpperCase(Locale.ROOT)),
                Optional.ofNullable(row.get(LOADS.EMBED_ID)).map(EmbedId::new),
                target.at(Optional.ofNullable(row.get(LOADS.TAG)).map(TagName::new)));
    }
}
