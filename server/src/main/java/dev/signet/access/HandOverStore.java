package dev.signet.access;

import static dev.signet.access.tables.Tables.INODES;
import static dev.signet.access.tables.Tables.MEMBERS;

import dev.signet.base.MemberId;
import dev.signet.database.Transaction;
import java.util.List;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/// What a member owns in the tree of objects, and leaves to another. Their home folder stays theirs, so
/// that they find it when they come back.
final class HandOverStore {
    private static final List<String> DOCUMENTS =
            List.of(InodeKind.WORKBOOK.wire(), InodeKind.DATA_MODEL.wire(), InodeKind.DATASET.wire());

    int handOver(Deed deed, MemberId from, MemberId to) {
        LiveFacts.changed(deed.tx());
        return deed.tx()
                .sql()
                .update(INODES)
                .set(INODES.OWNER_ID, to.value())
                .set(INODES.UPDATED_BY, deed.stamp().by().value())
                .set(INODES.UPDATED_AT, deed.at())
                .where(owned(deed.tx(), from))
                .execute();
    }

    /// Archives the documents that are not archived yet.
    int archive(Deed deed, MemberId owner) {
        return deed.tx()
                .sql()
                .update(INODES)
                .set(INODES.ARCHIVED_AT, deed.at())
                .set(INODES.ARCHIVED_WITH, INODES.INODE_ID)
                .set(INODES.UPDATED_BY, deed.stamp().by().value())
                .set(INODES.UPDATED_AT, deed.at())
                .where(owned(deed.tx(), owner), INODES.KIND.in(DOCUMENTS), INODES.ARCHIVED_AT.isNull())
                .execute();
    }

    int count(Transaction tx, MemberId owner) {
        return tx.sql().fetchCount(INODES, owned(tx, owner));
    }

    private static Condition owned(Transaction tx, MemberId owner) {
        return INODES.ORGANIZATION_ID
                .eq(tx.organization().value())
                .and(INODES.OWNER_ID.eq(owner.value()))
                .and(INODES.INODE_ID.ne(DSL.field(
                        DSL.select(MEMBERS.HOME_FOLDER_ID).from(MEMBERS).where(MEMBERS.MEMBER_ID.eq(owner.value())))));
    }
}
