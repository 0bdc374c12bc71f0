package dev.signet.access;

import static dev.signet.access.tables.MemberAttributes.MEMBER_ATTRIBUTES;
import static dev.signet.access.tables.UserAttributes.USER_ATTRIBUTES;

import dev.signet.base.MemberId;
import dev.signet.database.Transaction;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Record;

/// The user attributes of an organization, and the values members have.
final class UserAttributeStore {
    /// Under which changes of definitions are announced; changes of values are changes of the member.
    static final String CHANGE_KIND = "user-attribute";

    /// False when the name is taken.
    boolean insert(Transaction tx, UserAttribute attribute) {
        tx.changed(CHANGE_KIND, attribute.id().toString());
        return tx.sql()
                        .insertInto(USER_ATTRIBUTES)
                        .set(USER_ATTRIBUTES.ORGANIZATION_ID, tx.organization().value())
                        .set(USER_ATTRIBUTES.USER_ATTRIBUTE_ID, attribute.id().value())
                        .set(USER_ATTRIBUTES.NAME, attribute.name())
                        .set(USER_ATTRIBUTES.DESCRIPTION, attribute.description())
                        .set(
                                USER_ATTRIBUTES.DEFAULT_VALUE,
                                attribute.defaultValue().orElse(null))
                        .set(
                                USER_ATTRIBUTES.CREATED_BY,
                                attribute.created().by().value())
                        .set(USER_ATTRIBUTES.CREATED_AT, attribute.created().at())
                        .onConflict(USER_ATTRIBUTES.ORGANIZATION_ID, USER_ATTRIBUTES.NAME)
                        .doNothing()
                        .execute()
                == 1;
    }

    List<UserAttribute> all(Transaction tx) {
        return tx.sql()
                .selectFrom(USER_ATTRIBUTES)
                .where(USER_ATTRIBUTES.ORGANIZATION_ID.eq(tx.organization().value()))
                .orderBy(USER_ATTRIBUTES.NAME)
                .fetch(UserAttributeStore::read);
    }

    /// The member's own values.
    Map<UserAttributeId, String> valuesOf(Transaction tx, MemberId member) {
        return tx.sql()
                .select(MEMBER_ATTRIBUTES.USER_ATTRIBUTE_ID, MEMBER_ATTRIBUTES.VALUE)
                .from(MEMBER_ATTRIBUTES)
                .where(MEMBER_ATTRIBUTES.ORGANIZATION_ID.eq(tx.organization().value()))
                .and(MEMBER_ATTRIBUTES.MEMBER_ID.eq(member.value()))
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

    private static UserAttribute read(Record row) {
        return new UserAttribute(
                new UserAttributeId(row.get(USER_ATTRIBUTES.USER_ATTRIBUTE_ID)),
                row.get(USER_ATTRIBUTES.NAME),
                row.get(USER_ATTRIBUTES.DESCRIPTION),
                Optional.ofNullable(row.get(USER_ATTRIBUTES.DEFAULT_VALUE)),
                new Member.Stamp(
                        new MemberId(row.get(USER_ATTRIBUTES.CREATED_BY)), row.get(USER_ATTRIBUTES.CREATED_AT)));
    }
}
