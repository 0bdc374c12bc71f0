package dev.signet.access;

import static dev.signet.access.tables.MemberAttributes.MEMBER_ATTRIBUTES;
import static dev.signet.access.tables.Members.MEMBERS;

import dev.signet.base.MemberId;
import dev.signet.database.Transaction;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Record;

/// The values members have of their own. Every change of one is announced as one of the member.
final class MemberAttributeStore {

    /// The member's own values.
    Map<UserAttributeId, String> valuesOf(Transaction tx, MemberId member) {
        return tx.sql()
                .select(MEMBER_ATTRIBUTES.USER_ATTRIBUTE_ID, MEMBER_ATTRIBUTES.VALUE)
                .from(MEMBER_ATTRIBUTES)
                .where(mine(tx), MEMBER_ATTRIBUTES.MEMBER_ID.eq(member.value()))
                .fetchMap(row -> new UserAttributeId(row.value1()), row -> row.value2());
    }

    /// Gives the member this value, whatever they had.
    void assign(Transaction tx, UserAttributeId attribute, MemberId member, String value, Member.Stamp updated) {
        tx.sql()
                .insertInto(MEMBER_ATTRIBUTES)
                .set(MEMBER_ATTRIBUTES.ORGANIZATION_ID, tx.organization().value())
                .set(MEMBER_ATTRIBUTES.USER_ATTRIBUTE_ID, attribute.value())
                .set(MEMBER_ATTRIBUTES.MEMBER_ID, member.value())
                .set(MEMBER_ATTRIBUTES.VALUE, value)
                .set(MEMBER_ATTRIBUTES.CREATED_BY, updated.by().value())
                .set(MEMBER_ATTRIBUTES.CREATED_AT, updated.at())
                .set(MEMBER_ATTRIBUTES.UPDATED_BY, updated.by().value())
                .set(MEMBER_ATTRIBUTES.UPDATED_AT, updated.at())
                .onConflict(MEMBER_ATTRIBUTES.USER_ATTRIBUTE_ID, MEMBER_ATTRIBUTES.MEMBER_ID)
                .doUpdate()
                .set(MEMBER_ATTRIBUTES.VALUE, value)
                .set(MEMBER_ATTRIBUTES.UPDATED_BY, updated.by().value())
                .set(MEMBER_ATTRIBUTES.UPDATED_AT, updated.at())
                .execute();
        tx.changed(MemberStore.CHANGE_KIND, member.value());
    }

    /// False when the member has no value of it.
    boolean unassign(Transaction tx, UserAttributeId attribute, MemberId member) {
        int rows = tx.sql()
                .deleteFrom(MEMBER_ATTRIBUTES)
                .where(mine(tx), MEMBER_ATTRIBUTES.USER_ATTRIBUTE_ID.eq(attribute.value()))
                .and(MEMBER_ATTRIBUTES.MEMBER_ID.eq(member.value()))
                .execute();
        tx.changed(MemberStore.CHANGE_KIND, member.value());
        return rows == 1;
    }

    /// The members who have a value of it, by address.
    Part<ValueOfMember> page(Transaction tx, UserAttributeId attribute, Slice slice) {
        Condition condition = mine(tx).and(MEMBER_ATTRIBUTES.USER_ATTRIBUTE_ID.eq(attribute.value()));
        return new Part<>(
                tx.sql()
                        .select(MEMBER_ATTRIBUTES.asterisk(), MEMBERS.EMAIL, MEMBERS.FIRST_NAME, MEMBERS.LAST_NAME)
                        .from(MEMBER_ATTRIBUTES)
                        .join(MEMBERS)
                        .on(MEMBERS.MEMBER_ID.eq(MEMBER_ATTRIBUTES.MEMBER_ID))
                        .where(condition)
                        .orderBy(MEMBERS.EMAIL_KEY)
                        .offset(slice.offset())
                        .limit(slice.limit())
                        .fetch(MemberAttributeStore::read),
                tx.sql().fetchCount(MEMBER_ATTRIBUTES, condition));
    }

    private static Condition mine(Transaction tx) {
        return MEMBER_ATTRIBUTES.ORGANIZATION_ID.eq(tx.organization().value());
    }

    private static ValueOfMember read(Record row) {
        return new ValueOfMember(
                new MemberId(row.get(MEMBER_ATTRIBUTES.MEMBER_ID)),
                row.get(MEMBERS.EMAIL),
                new Member.PersonName(row.get(MEMBERS.FIRST_NAME), row.get(MEMBERS.LAST_NAME)),
                row.get(MEMBER_ATTRIBUTES.VALUE),
                new Member.Stamp(
                        new MemberId(row.get(MEMBER_ATTRIBUTES.CREATED_BY)), row.get(MEMBER_ATTRIBUTES.CREATED_AT)),
                new Member.Stamp(
                        new MemberId(row.get(MEMBER_ATTRIBUTES.UPDATED_BY)), row.get(MEMBER_ATTRIBUTES.UPDATED_AT)));
    }
}
