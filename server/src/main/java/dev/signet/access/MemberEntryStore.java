package dev.signet.access;

import static dev.signet.access.tables.Tables.ACCOUNT_TYPES;
import static dev.signet.access.tables.Tables.MEMBERS;
import static dev.signet.access.tables.Tables.SESSIONS;

import dev.signet.access.ListMembers.Search;
import dev.signet.access.ListMembers.Wanted;
import dev.signet.base.MemberId;
import dev.signet.base.Order;
import dev.signet.database.Sorted;
import dev.signet.database.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.SortField;
import org.jooq.impl.DSL;

/// Reads members as lists show them.
final class MemberEntryStore {
    private static final Field<Instant> LAST_SEEN = DSL.field(
            DSL.select(DSL.max(SESSIONS.CREATED_AT)).from(SESSIONS).where(SESSIONS.MEMBER_ID.eq(MEMBERS.MEMBER_ID)));

    Optional<MemberEntry> find(Transaction tx, MemberId id) {
        return select(tx).where(ours(tx), MEMBERS.MEMBER_ID.eq(id.value())).fetchOptional(MemberEntryStore::read);
    }

    /// The part of the list.
    ListMembers.Page page(Transaction tx, Wanted wanted) {
        return page(tx, wanted, DSL.noCondition());
    }

    /// The same, of a list that has at most this member.
    ListMembers.Page pageOf(Transaction tx, Wanted wanted, MemberId id) {
        return page(tx, wanted, MEMBERS.MEMBER_ID.eq(id.value()));
    }

    private static ListMembers.Page page(Transaction tx, Wanted wanted, Condition among) {
        Condition condition = ours(tx).and(among).and(active(wanted)).and(fits(wanted.search()));
        List<MemberEntry> entries = select(tx)
                .where(condition)
                .orderBy(order(wanted.part()), MEMBERS.MEMBER_ID)
                .offset(wanted.part().slice().offset())
                .limit(wanted.part().slice().limit())
                .fetch(MemberEntryStore::read);
        return new ListMembers.Page(entries, tx.sql().fetchCount(MEMBERS, condition));
    }

    private static SortField<?> order(Stretch<ListMembers.By> part) {
        return part.order().<SortField<?>>map(MemberEntryStore::order).orElse(MEMBERS.EMAIL_KEY.asc());
    }

    private static SortField<?> order(Order<ListMembers.By> order) {
        return switch (order.by()) {
            case NAME -> Sorted.by(PersonNameStore.key(), order);
            case EMAIL -> Sorted.by(MEMBERS.EMAIL_KEY, order);
            case MEMBER_TYPE -> Sorted.by(DSL.lower(ACCOUNT_TYPES.NAME), order);
            case CREATED_AT -> Sorted.by(MEMBERS.CREATED_AT, order);
            case LAST_SEEN_AT -> Sorted.sinceNever(LAST_SEEN, order);
        };
    }

    private static SelectOnConditionStep<Record> select(Transaction tx) {
        return tx.sql()
                .select(MEMBERS.asterisk(), ACCOUNT_TYPES.NAME, LAST_SEEN)
                .from(MEMBERS)
                .join(ACCOUNT_TYPES)
                .on(ACCOUNT_TYPES.ACCOUNT_TYPE_ID.eq(MEMBERS.ACCOUNT_TYPE_ID));
    }

    private static Condition ours(Transaction tx) {
        return MEMBERS.ORGANIZATION_ID.eq(tx.organization().value());
    }

    private static Condition active(Wanted wanted) {
        Condition active = MEMBERS.DEACTIVATED_AT.isNull();
        for (ListMembers.Also also : wanted.also()) {
            active = active.or(
                    switch (also) {
                        case ARCHIVED -> MEMBERS.DEACTIVATED_AT.isNotNull().and(DSL.not(MEMBERS.IS_INACTIVE));
                        case INACTIVE -> DSL.condition(MEMBERS.IS_INACTIVE);
                    });
        }
        return active;
    }

    /// `contains` escapes what `like` would take for a pattern.
    private static Condition fits(Search search) {
        return switch (search) {
            case Search.Everybody() -> DSL.noCondition();
            case Search.Address(String email) -> MEMBERS.EMAIL_KEY.eq(MemberStore.key(email));
            case Search.Text(String text) ->
                MEMBERS.EMAIL.containsIgnoreCase(text).or(fullName().containsIgnoreCase(text));
        };
    }

    private static Field<String> fullName() {
        return DSL.concat(MEMBERS.FIRST_NAME, DSL.inline(" "), MEMBERS.LAST_NAME);
    }

    private static MemberEntry read(Record row) {
        return new MemberEntry(
                MemberStore.read(row),
                row.get(ACCOUNT_TYPES.NAME),
                Optional.ofNullable(row.get(MEMBERS.PROFILE_IMG_URL)),
                new Member.Stamp(new MemberId(row.get(MEMBERS.UPDATED_BY)), row.get(MEMBERS.UPDATED_AT)),
                Optional.ofNullable(row.get(LAST_SEEN)),
                row.get(MEMBERS.LOCAL_SIGN_IN));
    }
}
