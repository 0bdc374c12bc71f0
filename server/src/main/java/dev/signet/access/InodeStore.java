package dev.signet.access;

import static dev.signet.access.tables.Tables.INODES;
import static dev.signet.access.tables.Tables.INODE_PATHS;

import dev.signet.base.InodeId;
import dev.signet.base.MemberId;
import dev.signet.database.Transaction;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// The tree of objects, with its closure: every node below each of its ancestors, itself included.
final class InodeStore {

    /// Puts a node at the top of the tree.
    void insert(Transaction tx, Inode inode, Member.Stamp created) {
        insertRow(tx, inode, null, created);
        insertSelf(tx, inode.id());
    }

    /// Puts a node below another, which must exist in this organization.
    ///
    /// Nobody moves anything meanwhile: the node gets the ancestors its parent has when this is committed.
    void insertBelow(Transaction tx, InodeId parent, Inode inode, Member.Stamp created) {
        TreeStore.holdStill(tx);
        insertRow(tx, inode, parent.value(), created);
        insertSelf(tx, inode.id());
        tx.sql()
                .insertInto(INODE_PATHS)
                .columns(
                        INODE_PATHS.ORGANIZATION_ID,
                        INODE_PATHS.ANCESTOR_ID,
                        INODE_PATHS.DESCENDANT_ID,
                        INODE_PATHS.DEPTH)
                .select(DSL.select(
                                INODE_PATHS.ORGANIZATION_ID,
                                INODE_PATHS.ANCESTOR_ID,
                                DSL.val(inode.id().value()),
                                INODE_PATHS.DEPTH.plus(1).cast(INODE_PATHS.DEPTH))
                        .from(INODE_PATHS)
                        .where(INODE_PATHS.ORGANIZATION_ID.eq(tx.organization().value()))
                        .and(INODE_PATHS.DESCENDANT_ID.eq(parent.value())))
                .execute();
    }

    /// The node of that id; deleted workspaces are there for the sake of what lay in them only.
    Optional<Inode> find(Transaction tx, InodeId id) {
        return tx.sql()
                .selectFrom(INODES)
                .where(INODES.ORGANIZATION_ID.eq(tx.organization().value()))
                .and(INODES.INODE_ID.eq(id.value()))
                .and(INODES.DELETED_AT.isNull())
                .fetchOptional(row -> new Inode(
                        id,
                        InodeKind.of(row.get(INODES.KIND)),
                        row.get(INODES.NAME),
                        new MemberId(row.get(INODES.OWNER_ID))));
    }

    /// What is new about a node; what is empty stays.
    record Change(Optional<String> name, Optional<String> description, Optional<MemberId> owner) {}

    /// Changes what is told of the node, and announces it.
    void update(Transaction tx, Inode inode, Change change, Member.Stamp by) {
        Map<Field<?>, Object> values = new HashMap<>();
        values.put(INODES.UPDATED_BY, by.by().value());
        values.put(INODES.UPDATED_AT, by.at());
        change.name().ifPresent(name -> values.put(INODES.NAME, name));
        change.description().ifPresent(text -> values.put(INODES.DESCRIPTION, text));
        change.owner().ifPresent(owner -> values.put(INODES.OWNER_ID, owner.value()));
        tx.sql()
                .update(INODES)
                .set(values)
                .where(INODES.ORGANIZATION_ID.eq(tx.organization().value()))
                .and(INODES.INODE_ID.eq(inode.id().value()))
                .execute();
        announce(tx, inode.kind(), inode.id());
        LiveFacts.changed(tx);
    }

    /// Tells the caches of whoever keeps content under the id. Containers have none.
    static void announce(Transaction tx, InodeKind kind, InodeId id) {
        if (!kind.isContainer()) tx.changed(kind.wire(), id.toString());
    }

    private static void insertRow(Transaction tx, Inode inode, @Nullable UUID parent, Member.Stamp created) {
        tx.sql()
                .insertInto(INODES)
                .set(INODES.ORGANIZATION_ID, tx.organization().value())
                .set(INODES.INODE_ID, inode.id().value())
                .set(INODES.KIND, inode.kind().wire())
                .set(INODES.NAME, inode.name())
                .set(INODES.PARENT_ID, parent)
                .set(INODES.OWNER_ID, inode.owner().value())
                .set(INODES.CREATED_BY, created.by().value())
                .set(INODES.CREATED_AT, created.at())
                .set(INODES.UPDATED_BY, created.by().value())
                .set(INODES.UPDATED_AT, created.at())
                .execute();
    }

    private static void insertSelf(Transaction tx, InodeId id) {
        tx.sql()
                .insertInto(INODE_PATHS)
                .set(INODE_PATHS.ORGANIZATION_ID, tx.organization().value())
                .set(INODE_PATHS.ANCESTOR_ID, id.value())
                .set(INODE_PATHS.DESCENDANT_ID, id.value())
                .set(INODE_PATHS.DEPTH, (short) 0)
                .execute();
    }
}
