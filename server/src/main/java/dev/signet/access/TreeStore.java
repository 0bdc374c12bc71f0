package dev.signet.access;

import static dev.signet.access.tables.Tables.INODES;
import static dev.signet.access.tables.Tables.INODE_PATHS;

import dev.signet.access.tables.InodePaths;
import dev.signet.base.InodeId;
import dev.signet.database.Transaction;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.Result;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// Changes of the shape of the tree: its branches moved, archived and restored whole.
///
/// Whoever changes the shape holds the organization's tree alone until the transaction ends; whoever only
/// adds a node holds it still, beside others who do. So the closure is never read while it changes.
final class TreeStore {
    /// Tells this lock from others of the same database.
    private static final long LOCK = 0x7472_6565L;

    private static final InodePaths ABOVE = INODE_PATHS.as("above");
    private static final InodePaths BELOW = INODE_PATHS.as("below");

    /// Keeps everybody else from changing the tree.
    void holdAlone(Transaction tx) {
        tx.sql().execute("select pg_advisory_xact_lock({0})", key(tx));
    }

    /// Keeps everybody from moving, archiving and restoring.
    static void holdStill(Transaction tx) {
        tx.sql().execute("select pg_advisory_xact_lock_shared({0})", key(tx));
    }

    /// Whether the one is the other or lies in it.
    boolean isIn(Transaction tx, InodeId inode, InodeId other) {
        return tx.sql()
                .fetchExists(
                        INODE_PATHS,
                        INODE_PATHS
                                .DESCENDANT_ID
                                .eq(inode.value())
                                .and(INODE_PATHS.ANCESTOR_ID.eq(other.value()))
                                .and(INODE_PATHS.ORGANIZATION_ID.eq(
                                        tx.organization().value())));
    }

    /// How many nodes lie above.
    int depth(Transaction tx, InodeId inode) {
        return most(tx, INODE_PATHS.DESCENDANT_ID.eq(inode.value()));
    }

    /// How many nodes the longest way down passes.
    int height(Transaction tx, InodeId inode) {
        return most(tx, INODE_PATHS.ANCESTOR_ID.eq(inode.value()));
    }

    /// Hangs the branch below another node, which must not be in it.
    void move(Transaction tx, Inode inode, InodeId parent, Member.Stamp by) {
        cut(tx, inode.id());
        hang(tx, inode.id(), parent);
        tx.sql()
                .update(INODES)
                .set(INODES.PARENT_ID, parent.value())
                .set(INODES.UPDATED_BY, by.by().value())
                .set(INODES.UPDATED_AT, by.at())
                .where(INODES.ORGANIZATION_ID.eq(tx.organization().value()))
                .and(INODES.INODE_ID.eq(inode.id().value()))
                .execute();
        InodeStore.announce(tx, inode.kind(), inode.id());
        LiveFacts.changed(tx);
    }

    /// Takes everything above the branch away from everything in it.
    private static void cut(Transaction tx, InodeId top) {
        tx.sql()
                .deleteFrom(INODE_PATHS)
                .where(INODE_PATHS.ORGANIZATION_ID.eq(tx.organization().value()))
                .and(INODE_PATHS.DESCENDANT_ID.in(branch(top.value())))
                .and(INODE_PATHS.ANCESTOR_ID.notIn(branch(top.value())))
                .execute();
    }

    /// Puts the parent and everything above it above everything in the branch.
    private static void hang(Transaction tx, InodeId top, InodeId parent) {
        UUID organization = tx.organization().value();
        tx.sql()
                .insertInto(INODE_PATHS)
                .columns(
                        INODE_PATHS.ORGANIZATION_ID,
                        INODE_PATHS.ANCESTOR_ID,
                        INODE_PATHS.DESCENDANT_ID,
                        INODE_PATHS.DEPTH)
                .select(DSL.select(
                                ABOVE.ORGANIZATION_ID,
                                ABOVE.ANCESTOR_ID,
                                BELOW.DESCENDANT_ID,
                                ABOVE.DEPTH.plus(BELOW.DEPTH).plus(1).cast(INODE_PATHS.DEPTH))
                        .from(ABOVE)
                        .crossJoin(BELOW)
                        .where(ABOVE.ORGANIZATION_ID.eq(organization), BELOW.ORGANIZATION_ID.eq(organization))
                        .and(ABOVE.DESCENDANT_ID.eq(parent.value()))
                        .and(BELOW.ANCESTOR_ID.eq(top.value())))
                .execute();
    }

    /// Archives what is not yet archived of the branch, so that it can come back together. How much that was.
    int archive(Transaction tx, InodeId inode, Member.Stamp by) {
        return announced(
                tx,
                tx.sql()
                        .update(INODES)
                        .set(INODES.ARCHIVED_AT, by.at())
                        .set(INODES.ARCHIVED_WITH, inode.value())
                        .set(INODES.UPDATED_BY, by.by().value())
                        .set(INODES.UPDATED_AT, by.at())
                        .where(INODES.ORGANIZATION_ID.eq(tx.organization().value()))
                        .and(INODES.INODE_ID.in(branch(inode.value())))
                        .and(INODES.ARCHIVED_AT.isNull())
                        .returningResult(INODES.INODE_ID, INODES.KIND)
                        .fetch());
    }

    /// Brings back what of the branch was archived together with its node. How much that was.
    int restore(Transaction tx, InodeId inode, Member.Stamp by) {
        Field<UUID> together = DSL.field(DSL.select(INODES.as("top").ARCHIVED_WITH)
                .from(INODES.as("top"))
                .where(INODES.as("top").INODE_ID.eq(inode.value())));
        return announced(
                tx,
                tx.sql()
                        .update(INODES)
                        .setNull(INODES.ARCHIVED_AT)
                        .setNull(INODES.ARCHIVED_WITH)
                        .set(INODES.UPDATED_BY, by.by().value())
                        .set(INODES.UPDATED_AT, by.at())
                        .where(INODES.ORGANIZATION_ID.eq(tx.organization().value()))
                        .and(INODES.INODE_ID.in(branch(inode.value())))
                        .and(INODES.ARCHIVED_WITH.eq(together))
                        .returningResult(INODES.INODE_ID, INODES.KIND)
                        .fetch());
    }

    /// Makes the node one that was, for good. What lies in it stays where it is, archived.
    void delete(Transaction tx, InodeId inode, Member.Stamp by) {
        LiveFacts.changed(tx);
        tx.sql()
                .update(INODES)
                .set(INODES.DELETED_AT, by.at())
                .set(INODES.UPDATED_BY, by.by().value())
                .set(INODES.UPDATED_AT, by.at())
                .where(INODES.ORGANIZATION_ID.eq(tx.organization().value()))
                .and(INODES.INODE_ID.eq(inode.value()))
                .execute();
    }

    private static int announced(Transaction tx, Result<Record2<UUID, String>> changed) {
        changed.forEach(row -> InodeStore.announce(tx, InodeKind.of(row.value2()), new InodeId(row.value1())));
        return changed.size();
    }

    private static int most(Transaction tx, Condition condition) {
        @Nullable
        Short most = tx.sql()
                .select(DSL.max(INODE_PATHS.DEPTH))
                .from(INODE_PATHS)
                .where(INODE_PATHS.ORGANIZATION_ID.eq(tx.organization().value()), condition)
                .fetchSingle(Record1::value1);
        return most == null ? 0 : most;
    }

    private static Select<Record1<UUID>> branch(UUID top) {
        return DSL.select(BELOW.DESCENDANT_ID).from(BELOW).where(BELOW.ANCESTOR_ID.eq(top));
    }

    private static Field<Long> key(Transaction tx) {
        return DSL.val(tx.organization().value().getMostSignificantBits() ^ LOCK);
    }
}
