package dev.signet.access;

import static dev.signet.access.tables.Tables.FAVORITES;
import static dev.signet.access.tables.Tables.INODES;
import static dev.signet.access.tables.Tables.RECENTS;

import dev.signet.base.InodeId;
import dev.signet.base.MemberId;
import dev.signet.database.Transaction;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jooq.impl.DSL;

/// What members marked as favorites, and what they opened last.
final class FavoriteStore {
    /// How many a member is remembered to have opened.
    private static final int RECENTS_KEPT = 200;

    void add(Transaction tx, MemberId member, InodeId inode, Instant now) {
        tx.sql()
                .insertInto(FAVORITES)
                .set(FAVORITES.ORGANIZATION_ID, tx.organization().value())
                .set(FAVORITES.MEMBER_ID, member.value())
                .set(FAVORITES.INODE_ID, inode.value())
                .set(FAVORITES.ADDED_AT, now)
                .onConflictDoNothing()
                .execute();
    }

    void remove(Transaction tx, MemberId member, InodeId inode) {
        tx.sql()
                .deleteFrom(FAVORITES)
                .where(FAVORITES.ORGANIZATION_ID.eq(tx.organization().value()))
                .and(FAVORITES.MEMBER_ID.eq(member.value()))
                .and(FAVORITES.INODE_ID.eq(inode.value()))
                .execute();
    }

    Set<InodeId> favorites(Transaction tx, MemberId member) {
        return tx.sql()
                .select(FAVORITES.INODE_ID)
                .from(FAVORITES)
                .where(FAVORITES.ORGANIZATION_ID.eq(tx.organization().value()))
                .and(FAVORITES.MEMBER_ID.eq(member.value()))
                .fetchSet(row -> new InodeId(row.value1()));
    }

    /// Remembers that the member opened it now, if it is there, and forgets what is older than the last two hundred.
    void opened(Transaction tx, MemberId member, InodeId inode, Instant now) {
        tx.sql()
                .insertInto(RECENTS, RECENTS.ORGANIZATION_ID, RECENTS.MEMBER_ID, RECENTS.INODE_ID, RECENTS.LAST_AT)
                .select(DSL.select(INODES.ORGANIZATION_ID, DSL.val(member.value()), INODES.INODE_ID, DSL.val(now))
                        .from(INODES)
                        .where(INODES.ORGANIZATION_ID.eq(tx.organization().value()))
                        .and(INODES.INODE_ID.eq(inode.value())))
                .onConflict(RECENTS.MEMBER_ID, RECENTS.INODE_ID)
                .doUpdate()
                .set(RECENTS.LAST_AT, DSL.greatest(RECENTS.LAST_AT, DSL.val(now)))
                .execute();
        tx.sql()
                .deleteFrom(RECENTS)
                .where(RECENTS.ORGANIZATION_ID.eq(tx.organization().value()))
                .and(RECENTS.MEMBER_ID.eq(member.value()))
                .and(RECENTS.INODE_ID.in(DSL.select(RECENTS.as("old").INODE_ID)
                        .from(RECENTS.as("old"))
                        .where(RECENTS.as("old").MEMBER_ID.eq(member.value()))
                        .orderBy(RECENTS.as("old").LAST_AT.desc(), RECENTS.as("old").INODE_ID)
                        .offset(RECENTS_KEPT)))
                .execute();
    }

    /// What the member opened, the last first, with when.
    Map<InodeId, Instant> recents(Transaction tx, MemberId member) {
        Map<InodeId, Instant> recents = new LinkedHashMap<>();
        tx.sql()
                .selectFrom(RECENTS)
                .where(RECENTS.ORGANIZATION_ID.eq(tx.organization().value()))
                .and(RECENTS.MEMBER_ID.eq(member.value()))
                .orderBy(RECENTS.LAST_AT.desc(), RECENTS.INODE_ID)
                .fetch()
                .forEach(row -> recents.put(new InodeId(row.get(RECENTS.INODE_ID)), row.get(RECENTS.LAST_AT)));
        return recents;
    }
}
