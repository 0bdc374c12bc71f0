package dev.signet.access;

import static dev.signet.access.tables.Tables.INODES;
import static dev.signet.access.tables.Tables.INODE_PATHS;

import dev.signet.access.VisibleObjects.Page;
import dev.signet.access.VisibleObjects.Placed;
import dev.signet.access.VisibleObjects.Shelf;
import dev.signet.access.VisibleObjects.To;
import dev.signet.access.VisibleObjects.Wanted;
import dev.signet.access.tables.Inodes;
import dev.signet.base.InodeId;
import dev.signet.base.MemberId;
import dev.signet.database.Transaction;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/// Reads objects of the tree in their places.
final class VisibleStore {
    private static final Inodes ANCESTOR = INODES.as("ancestor");
    private static final Inodes OWNED = INODES.as("owned");
    /// The names of all an object lies in.
    static final Field<String> PATH = DSL.field(
                    DSL.select(DSL.listAgg(ANCESTOR.NAME, "/").withinGroupOrderBy(INODE_PATHS.DEPTH.desc()))
                            .from(INODE_PATHS)
                            .join(ANCESTOR)
                            .on(ANCESTOR.INODE_ID.eq(INODE_PATHS.ANCESTOR_ID))
                            .where(INODE_PATHS.DESCENDANT_ID.eq(INODES.INODE_ID), INODE_PATHS.DEPTH.gt((short) 0)))
            .as("path");

    Optional<Placed> find(Transaction tx, InodeId id) {
        return tx.sql()
                .select(INODES.asterisk(), PATH)
                .from(INODES)
                .where(here(tx), INODES.INODE_ID.eq(id.value()))
                .fetchOptional(VisibleStore::read);
    }

    Page page(Transaction tx, Wanted wanted) {
        Condition condition = here(tx).and(INODES.KIND.eq(wanted.kind().wire()))
                .and(wanted.shelf() == Shelf.LIVE ? INODES.ARCHIVED_AT.isNull() : INODES.ARCHIVED_AT.isNotNull())
                .and(visible(tx, wanted.to()));
        List<Placed> objects = tx.sql()
                .select(INODES.asterisk(), PATH)
                .from(INODES)
                .where(condition)
                .orderBy(DSL.lower(INODES.NAME), INODES.INODE_ID)
                .offset(wanted.offset())
                .limit(wanted.limit())
                .fetch(VisibleStore::read);
        return new Page(objects, tx.sql().fetchCount(INODES, condition));
    }

    List<Placed> among(Transaction tx, To to, Collection<InodeId> objects) {
        return tx.sql()
                .select(INODES.asterisk(), PATH)
                .from(INODES)
                .where(
                        here(tx),
                        INODES.INODE_ID.in(objects.stream().map(InodeId::value).toList()))
                .and(INODES.ARCHIVED_AT.isNull())
                .and(visible(tx, to))
                .orderBy(DSL.lower(INODES.NAME), INODES.INODE_ID)
                .fetch(VisibleStore::read);
    }

    /// Nothing but what is there: deleted workspaces are not.
    static Condition here(Transaction tx) {
        return INODES.ORGANIZATION_ID.eq(tx.organization().value()).and(INODES.DELETED_AT.isNull());
    }

    private static Condition visible(Transaction tx, To to) {
        return switch (to) {
            case To.Everything() -> DSL.noCondition();
            case To.Member(MemberId member) -> seen(tx, member, DSL.noCondition());
        };
    }

    /// What the member owns, and all that lies in something granted to them, a team of theirs, or everybody.
    /// One list rather than an "or", so that the query begins there and not at all objects.
    static Condition seen(Transaction tx, MemberId member, Condition granted) {
        return INODES.INODE_ID.in(DSL.select(OWNED.INODE_ID)
                .from(OWNED)
                .where(OWNED.ORGANIZATION_ID.eq(tx.organization().value()), OWNED.OWNER_ID.eq(member.value()))
                .unionAll(ReachStore.reached(tx, member, granted)));
    }

    static Placed read(Record row) {
        String path = row.get(PATH);
        return new Placed(
                new Inode(
                        new InodeId(row.get(INODES.INODE_ID)),
                        InodeKind.of(row.get(INODES.KIND)),
                        row.get(INODES.NAME),
                        new MemberId(row.get(INODES.OWNER_ID))),
                Optional.ofNullable(row.get(INODES.PARENT_ID)).map(InodeId::new),
                path == null ? "" : path,
                new Member.Stamp(new MemberId(row.get(INODES.CREATED_BY)), row.get(INODES.CREATED_AT)),
                Optional.ofNullable(row.get(INODES.ARCHIVED_AT)));
    }
}
