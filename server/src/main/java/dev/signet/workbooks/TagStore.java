package dev.signet.workbooks;

import static dev.signet.workbooks.tables.Tables.TAGS;

import dev.signet.access.Member;
import dev.signet.access.Part;
import dev.signet.access.Slice;
import dev.signet.base.MemberId;
import dev.signet.database.Transaction;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.impl.DSL;

/// The version tags of an organization.
final class TagStore {

    /// False when the name is taken, without regard to case.
    boolean insert(Transaction tx, Tag tag) {
        return tx.sql()
                        .insertInto(TAGS)
                        .set(TAGS.ORGANIZATION_ID, tx.organization().value())
                        .set(TAGS.TAG_ID, tag.id().value())
                        .set(TAGS.NAME, tag.look().name().value())
                        .set(TAGS.COLOR, word(tag.look().color()))
                        .set(TAGS.DESCRIPTION, tag.look().description())
                        .set(TAGS.OWNER_ID, tag.owner().value())
                        .set(TAGS.CREATED_AT, tag.created().at())
                        .set(TAGS.UPDATED_BY, tag.updated().by().value())
                        .set(TAGS.UPDATED_AT, tag.updated().at())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /// Those whose name contains the text, by name.
    Part<Tag> page(Transaction tx, Optional<String> search, Slice slice) {
        Condition condition =
                mine(tx).and(search.map(TAGS.NAME::containsIgnoreCase).orElse(DSL.noCondition()));
        return new Part<>(
                tx.sql()
                        .selectFrom(TAGS)
                        .where(condition)
                        .orderBy(DSL.lower(TAGS.NAME), TAGS.TAG_ID)
                        .offset(slice.offset())
                        .limit(slice.limit())
                        .fetch(TagStore::read),
                tx.sql().fetchCount(TAGS, condition));
    }

    Optional<Tag> find(Transaction tx, TagId id) {
        return tx.sql().selectFrom(TAGS).where(is(tx, id)).fetchOptional(TagStore::read);
    }

    /// The tag of exactly that name, kept from deletion until the transaction ends.
    Optional<Tag> hold(Transaction tx, TagName name) {
        return tx.sql()
                .selectFrom(TAGS)
                .where(mine(tx), DSL.lower(TAGS.NAME).eq(DSL.lower(name.value())), TAGS.NAME.eq(name.value()))
                .forKeyShare()
                .fetchOptional(TagStore::read);
    }

    /// The tag as it is then; empty when there is none.
    Optional<Tag> describe(Transaction tx, TagId id, String description, Member.Stamp by) {
        return tx.sql()
                .update(TAGS)
                .set(TAGS.DESCRIPTION, description)
                .set(TAGS.UPDATED_BY, by.by().value())
                .set(TAGS.UPDATED_AT, by.at())
                .where(is(tx, id))
                .returning()
                .fetchOptional(TagStore::read);
    }

    /// The tag that is gone now, with every version it pointed at; empty when there was none.
    Optional<Tag> delete(Transaction tx, TagId id) {
        return tx.sql().deleteFrom(TAGS).where(is(tx, id)).returning().fetchOptional(TagStore::read);
    }

    private static Condition is(Transaction tx, TagId id) {
        return mine(tx).and(TAGS.TAG_ID.eq(id.value()));
    }

    private static Condition mine(Transaction tx) {
        return TAGS.ORGANIZATION_ID.eq(tx.organization().value());
    }

    private static Tag read(Record row) {
        MemberId owner = new MemberId(row.get(TAGS.OWNER_ID));
        return new Tag(
                new TagId(row.get(TAGS.TAG_ID)),
                new Tag.Look(
                        new TagName(row.get(TAGS.NAME)),
                        TagColor.valueOf(row.get(TAGS.COLOR).toUpperCase(Locale.ROOT)),
                        row.get(TAGS.DESCRIPTION)),
                owner,
                new Member.Stamp(owner, row.get(TAGS.CREATED_AT)),
                new Member.Stamp(new MemberId(row.get(TAGS.UPDATED_BY)), row.get(TAGS.UPDATED_AT)));
    }

    private static String word(TagColor color) {
        return color.name().toLowerCase(Locale.ROOT);
    }
}
