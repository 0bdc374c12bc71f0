package dev.signet.access;

import static dev.signet.access.tables.Tables.FAVORITES;
import static dev.signet.access.tables.Tables.RECENTS;

import dev.signet.access.RecordRecent.Opened;
import dev.signet.base.InodeId;
import dev.signet.base.MemberId;
import dev.signet.database.ManyRows;
import dev.signet.database.Transaction;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What members marked as favorites, and what they opened last.
final class FavoriteStore {
    /// How many a member is remembered to have opened.
    private static final int RECENTS_KEPT = 200;

    /// In which rows are written, so that nobody who writes several waits for somebody who waits for them.
    private static final Comparator<Opened> SAME_ORDER = Comparator.comparing(
                    (Opened each) -> each.member().value())
            .thenComparing(each -> each.file().value());

    /// Tells the members whose lists have grown by it.
    private static final String OPENED = """
        with opened as (
          insert into access.recents as r (organization_id, member_id, inode_id, last_at)
          select i.organization_id, e.member_id, i.inode_id, e.at
          from access.inodes i, unnest(?, ?, ?) as e (member_id, inode_id, at)
          where i.organization_id = ? and i.inode_id = e.inode_id
          on conflict (member_id, inode_id) do update set last_at = greatest(r.last_at, excluded.last_at)
          returning member_id, xmax = 0 as is_new)
        select distinct member_id from opened where is_new\
        """;

    private static final String FORGET = """
        delete from access.recents r
        using (
          select member_id, inode_id, row_number() over (partition by member_id order by last_at desc, inode_id) as place
          from access.recents where organization_id = ? and member_id = any (?)) as old
        where r.member_id = old.member_id and r.inode_id = old.inode_id and old.place > %s\
        """.formatted(RECENTS_KEPT);

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

    /// Remembers what was opened, as far as it is there, and of each member no more than the last two hundred.
    void opened(Transaction tx, List<Opened> all) {
        List<Opened> once = all.stream()
                .collect(Collectors.toMap(
                        each -> List.of(each.member().value(), each.file().value()),
                        Function.identity(),
                        BinaryOperator.maxBy(Comparator.comparing(Opened::at))))
                .values()
                .stream()
                .sorted(SAME_ORDER)
                .toList();
        List<String> grown = tx.many()
                .read(
                        OPENED,
                        row -> row.getString(1),
                        ManyRows.texts(once.stream().map(each -> each.member().value())),
                        ManyRows.ids(once.stream().map(each -> each.file().value())),
                        ManyRows.moments(once.stream().map(Opened::at)),
                        ManyRows.one(tx.organization().value()));
        if (grown.isEmpty()) return;
        tx.many().write(FORGET, ManyRows.one(tx.organization().value()), ManyRows.texts(grown.stream()));
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
