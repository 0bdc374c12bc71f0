package dev.signet.access;

import static dev.signet.access.tables.Tables.INODES;
import static dev.signet.access.tables.Tables.INODE_PATHS;

import dev.signet.access.FileQuery.Naming;
import dev.signet.access.FileQuery.Within;
import dev.signet.access.VisibleObjects.Placed;
import dev.signet.access.VisibleObjects.Shelf;
import dev.signet.access.VisibleObjects.To;
import dev.signet.base.InodeId;
import dev.signet.base.MemberId;
import dev.signet.base.Order;
import dev.signet.database.Sorted;
import dev.signet.database.Transaction;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SortField;
import org.jooq.impl.DSL;

/// Reads files: objects of several kinds with all that is told of them.
final class FileStore {
    private static final Field<Integer> TOTAL = DSL.count().over().as("total");
    private static final Field<String> NAME = DSL.lower(INODES.NAME);

    /// A file, whoever looks at it.
    record Row(Placed placed, Optional<String> description, Member.Stamp updated) {

        FileView as(Level permission) {
            return new FileView(placed, description, updated, permission);
        }
    }

    /// A page of files, and how many there are on all pages.
    record Page(List<Row> rows, long total) {}

    /// The file of that id, whoever may see it.
    Optional<Row> find(Transaction tx, InodeId id) {
        return tx.sql()
                .select(INODES.asterisk(), VisibleStore.PATH)
                .from(INODES)
                .where(VisibleStore.here(tx), INODES.INODE_ID.eq(id.value()))
                .fetchOptional(FileStore::read);
    }

    /// One page; by name when no order is named.
    Page page(Transaction tx, FileQuery query, To to, Stretch<ListFiles.By> part) {
        Condition condition = VisibleStore.here(tx)
                .and(INODES.KIND.in(query.kinds().stream().map(InodeKind::wire).toList()))
                .and(query.shelf() == Shelf.LIVE ? INODES.ARCHIVED_AT.isNull() : INODES.ARCHIVED_AT.isNotNull())
                .and(named(query.naming()))
                .and(within(tx, query.within()))
                .and(seen(tx, to, query.level()));
        List<Record> records = tx.sql()
                .select(INODES.asterisk(), VisibleStore.PATH, TOTAL)
                .from(INODES)
                .where(condition)
                .orderBy(part.order().<SortField<?>>map(FileStore::order).orElse(NAME.asc()), INODES.INODE_ID.asc())
                .offset(part.slice().offset())
                .limit(part.slice().limit())
                .fetch(row -> row);
        long total = records.isEmpty() && part.slice().offset() > 0
                ? tx.sql().fetchCount(INODES, condition)
                : records.stream().findFirst().map(row -> row.get(TOTAL)).orElse(0);
        return new Page(records.stream().map(FileStore::read).toList(), total);
    }

    private static SortField<?> order(Order<ListFiles.By> order) {
        return switch (order.by()) {
            case NAME -> Sorted.by(NAME, order);
            case TYPE -> Sorted.by(INODES.KIND, order);
            case OWNER -> Sorted.by(PersonNameStore.ofMember(INODES.OWNER_ID), order);
            case CREATED_AT -> Sorted.by(INODES.CREATED_AT, order);
            case UPDATED_AT -> Sorted.by(INODES.UPDATED_AT, order);
        };
    }

    private static Condition named(Naming naming) {
        return switch (naming) {
            case Naming.Any() -> DSL.noCondition();
            case Naming.Containing(String text) -> INODES.NAME.containsIgnoreCase(text);
            case Naming.Exactly(String name) -> DSL.lower(INODES.NAME).eq(name.toLowerCase(Locale.ROOT));
        };
    }

    private static Condition within(Transaction tx, Within within) {
        return switch (within) {
            case Within.Anywhere() -> DSL.noCondition();
            case Within.AtTheTop() -> INODES.PARENT_ID.isNull();
            case Within.Directly(InodeId parent) -> INODES.PARENT_ID.eq(parent.value());
            case Within.Below(InodeId ancestor) ->
                INODES.INODE_ID.in(DSL.select(INODE_PATHS.DESCENDANT_ID)
                        .from(INODE_PATHS)
                        .where(INODE_PATHS.ORGANIZATION_ID.eq(tx.organization().value()))
                        .and(INODE_PATHS.ANCESTOR_ID.eq(ancestor.value()))
                        .and(INODE_PATHS.DEPTH.gt((short) 0)));
            case Within.Among among ->
                INODES.INODE_ID.in(among.ids().stream().map(InodeId::value).toList());
        };
    }

    private static Condition seen(Transaction tx, To to, Optional<Level> level) {
        return switch (to) {
            case To.Everything() -> DSL.noCondition();
            case To.Member(MemberId member) ->
                VisibleStore.seen(tx, member, level.map(ReachStore::gives).orElse(DSL.noCondition()));
        };
    }

    private static Row read(Record row) {
        return new Row(
                VisibleStore.read(row),
                Optional.of(row.get(INODES.DESCRIPTION)).filter(text -> !text.isEmpty()),
                new Member.Stamp(new MemberId(row.get(INODES.UPDATED_BY)), row.get(INODES.UPDATED_AT)));
    }
}
