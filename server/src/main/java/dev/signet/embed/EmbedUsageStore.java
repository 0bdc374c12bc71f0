package dev.signet.embed;

import static dev.signet.embed.tables.Tables.LOADS;

import dev.signet.access.VisibleObjects;
import dev.signet.access.VisibleObjects.To;
import dev.signet.base.InodeId;
import dev.signet.base.MemberId;
import dev.signet.database.Transaction;
import dev.signet.embed.ReportUsage.By;
import dev.signet.embed.ReportUsage.Reported;
import dev.signet.embed.ReportUsage.Usage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/// How often embeds were opened, added up.
final class EmbedUsageStore {
    private static final Field<Long> SUM = DSL.sum(LOADS.LOADS_).cast(Long.class);
    private static final Field<Integer> VIEWERS = DSL.countDistinct(LOADS.MEMBER_ID);
    private static final Field<Instant> LAST_AT = DSL.max(LOADS.LAST_AT);

    private final VisibleObjects objects = new VisibleObjects();

    /// The part of the report, without names.
    Reported report(Transaction tx, EmbedListStore.Scope scope, ReportUsage.Wanted wanted, Instant now) {
        Field<String> key = key(wanted.by());
        LocalDate after = LocalDate.ofInstant(now.minus(Duration.ofDays(wanted.days())), ZoneOffset.UTC);
        Condition ours = EmbedListStore.ours(tx, scope, now).and(LOADS.DAY.gt(after));
        Condition which = ours.and(known(tx, scope, wanted.by(), ours));
        List<Usage> usages = tx.sql()
                .select(key, SUM, VIEWERS, LAST_AT)
                .from(LOADS)
                .where(which)
                .groupBy(key)
                .orderBy(SUM.desc(), key)
                .offset(wanted.offset())
                .limit(wanted.limit())
                .fetch(row -> new Usage(row.value1(), "", row.value2(), row.value3(), row.value4()));
        int total = tx.sql()
                .select(DSL.countDistinct(key))
                .from(LOADS)
                .where(which)
                .fetchSingle()
                .value1();
        return new Reported(usages, total);
    }

    /// What owners of credentials may learn of: themselves among users, and the workbooks they see.
    private Condition known(Transaction tx, EmbedListStore.Scope scope, By by, Condition ours) {
        return switch (scope) {
            case EmbedListStore.Scope.All() -> DSL.noCondition();
            case EmbedListStore.Scope.Own own ->
                switch (by) {
                    case VIEWER -> LOADS.MEMBER_ID.eq(own.member().value());
                    case WORKBOOK -> LOADS.WORKBOOK_ID.in(seen(tx, own.member(), ours));
                    case ORIGIN, CREDENTIAL -> DSL.noCondition();
                };
        };
    }

    private List<UUID> seen(Transaction tx, MemberId member, Condition ours) {
        List<InodeId> opened = tx.sql()
                .selectDistinct(LOADS.WORKBOOK_ID)
                .from(LOADS)
                .where(ours)
                .fetch(row -> new InodeId(row.value1()));
        return objects.among(tx, new To.Member(member), opened).stream()
                .map(placed -> placed.inode().id().value())
                .toList();
    }

    private static Field<String> key(By by) {
        return switch (by) {
            case VIEWER -> known(LOADS.MEMBER_ID);
            case WORKBOOK -> LOADS.WORKBOOK_ID.cast(String.class);
            case ORIGIN -> known(LOADS.ORIGIN);
            case CREDENTIAL -> known(LOADS.CLIENT_ID);
        };
    }

    private static Field<String> known(Field<String> field) {
        return DSL.coalesce(field, DSL.inline(""));
    }
}
