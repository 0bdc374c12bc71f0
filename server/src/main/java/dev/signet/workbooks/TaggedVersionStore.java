package dev.signet.workbooks;

import static dev.signet.workbooks.tables.Tables.TAGGED_VERSIONS;
import static dev.signet.workbooks.tables.Tables.TAGS;

import dev.signet.access.Member;
import dev.signet.base.InodeId;
import dev.signet.base.MemberId;
import dev.signet.database.Transaction;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.impl.DSL;

/// Where the tags point. Every change is announced as one of the workbook.
final class TaggedVersionStore {

    /// Points the tag there, wherever in the workbook it pointed before.
    void point(Transaction tx, InodeId workbook, TaggedVersion at) {
        tx.sql()
                .insertInto(TAGGED_VERSIONS)
                .set(TAGGED_VERSIONS.ORGANIZATION_ID, tx.organization().value())
                .set(TAGGED_VERSIONS.WORKBOOK_ID, workbook.value())
                .set(TAGGED_VERSIONS.TAG_ID, at.tag().value())
                .set(TAGGED_VERSIONS.VERSION, at.version())
                .set(TAGGED_VERSIONS.TAGGED_BY, at.tagged().by().value())
                .set(TAGGED_VERSIONS.TAGGED_AT, at.tagged().at())
                .onConflict(TAGGED_VERSIONS.WORKBOOK_ID, TAGGED_VERSIONS.TAG_ID)
                .doUpdate()
                .set(TAGGED_VERSIONS.VERSION, DSL.excluded(TAGGED_VERSIONS.VERSION))
                .set(TAGGED_VERSIONS.TAGGED_BY, DSL.excluded(TAGGED_VERSIONS.TAGGED_BY))
                .set(TAGGED_VERSIONS.TAGGED_AT, DSL.excluded(TAGGED_VERSIONS.TAGGED_AT))
                .execute();
        tx.changed(WorkbookStore.CHANGE_KIND, workbook.toString());
    }

    /// False when it pointed nowhere in the workbook.
    boolean remove(Transaction tx, InodeId workbook, TagId tag) {
        boolean removed = tx.sql()
                        .deleteFrom(TAGGED_VERSIONS)
                        .where(mine(tx), TAGGED_VERSIONS.WORKBOOK_ID.eq(workbook.value()))
                        .and(TAGGED_VERSIONS.TAG_ID.eq(tag.value()))
                        .execute()
                == 1;
        if (removed) tx.changed(WorkbookStore.CHANGE_KIND, workbook.toString());
        return removed;
    }

    /// The same in every workbook; these are the ones.
    List<InodeId> removeAll(Transaction tx, TagId tag) {
        List<InodeId> workbooks = tx.sql()
                .deleteFrom(TAGGED_VERSIONS)
                .where(mine(tx), TAGGED_VERSIONS.TAG_ID.eq(tag.value()))
                .returningResult(TAGGED_VERSIONS.WORKBOOK_ID)
                .fetch(row -> new InodeId(row.value1()));
        workbooks.forEach(workbook -> tx.changed(WorkbookStore.CHANGE_KIND, workbook.toString()));
        return workbooks;
    }

    /// The tagged versions of each of the workbooks, by the names of the tags; no entry for what has none.
    Map<InodeId, List<TaggedVersion>> of(Transaction tx, Collection<InodeId> workbooks) {
        return tx.sql()
                .select(TAGGED_VERSIONS.asterisk(), TAGS.NAME)
                .from(TAGGED_VERSIONS)
                .join(TAGS)
                .on(TAGS.TAG_ID.eq(TAGGED_VERSIONS.TAG_ID))
                .where(
                        mine(tx),
                        TAGGED_VERSIONS.WORKBOOK_ID.in(
                                workbooks.stream().map(InodeId::value).toList()))
                .orderBy(DSL.lower(TAGS.NAME))
                .fetchGroups(row -> new InodeId(row.get(TAGGED_VERSIONS.WORKBOOK_ID)), TaggedVersionStore::read);
    }

    /// The workbooks in which the tag points at a version.
    List<InodeId> workbooks(Transaction tx, TagId tag) {
        return tx.sql()
                .select(TAGGED_VERSIONS.WORKBOOK_ID)
                .from(TAGGED_VERSIONS)
                .where(mine(tx), TAGGED_VERSIONS.TAG_ID.eq(tag.value()))
                .fetch(row -> new InodeId(row.value1()));
    }

    private static Condition mine(Transaction tx) {
        return TAGGED_VERSIONS.ORGANIZATION_ID.eq(tx.organization().value());
    }

    private static TaggedVersion read(Record row) {
        return new TaggedVersion(
                new TagId(row.get(TAGGED_VERSIONS.TAG_ID)),
                new TagName(row.get(TAGS.NAME)),
                row.get(TAGGED_VERSIONS.VERSION),
                new Member.Stamp(new MemberId(row.get(TAGGED_VERSIONS.TAGGED_BY)), row.get(TAGGED_VERSIONS.TAGGED_AT)));
    }
}
