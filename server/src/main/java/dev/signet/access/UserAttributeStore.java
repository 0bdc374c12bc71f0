package dev.signet.access;

import static dev.signet.access.tables.UserAttributes.USER_ATTRIBUTES;

import dev.signet.base.MemberId;
import dev.signet.database.Transaction;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.SortField;
import org.jooq.impl.DSL;

/// The user attributes of an organization.
final class UserAttributeStore {
    /// Under which changes of definitions are announced; changes of values are changes of the member or team.
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
                .where(mine(tx))
                .orderBy(USER_ATTRIBUTES.NAME)
                .fetch(UserAttributeStore::read);
    }

    /// Those whose name contains the text, by name; one of exactly that name comes first.
    Part<UserAttribute> page(Transaction tx, Optional<String> name, Slice slice) {
        Condition condition =
                mine(tx).and(name.map(USER_ATTRIBUTES.NAME::containsIgnoreCase).orElse(DSL.noCondition()));
        SortField<Integer> exactFirst = DSL.when(USER_ATTRIBUTES.NAME.eq(name.orElse("")), 0)
                .otherwise(1)
                .asc();
        return new Part<>(
                tx.sql()
                        .selectFrom(USER_ATTRIBUTES)
                        .where(condition)
                        .orderBy(exactFirst, USER_ATTRIBUTES.NAME.asc())
                        .offset(slice.offset())
                        .limit(slice.limit())
                        .fetch(UserAttributeStore::read),
                tx.sql().fetchCount(USER_ATTRIBUTES, condition));
    }

    Optional<UserAttribute> find(Transaction tx, UserAttributeId id) {
        return tx.sql()
                .selectFrom(USER_ATTRIBUTES)
                .where(mine(tx), USER_ATTRIBUTES.USER_ATTRIBUTE_ID.eq(id.value()))
                .fetchOptional(UserAttributeStore::read);
    }

    /// The same, kept from everybody else's changes until the transaction ends.
    Optional<UserAttribute> lock(Transaction tx, UserAttributeId id) {
        return tx.sql()
                .selectFrom(USER_ATTRIBUTES)
                .where(mine(tx), USER_ATTRIBUTES.USER_ATTRIBUTE_ID.eq(id.value()))
                .forNoKeyUpdate()
                .fetchOptional(UserAttributeStore::read);
    }

    /// Deletes the attribute with every value of it.
    void delete(Transaction tx, UserAttributeId id) {
        tx.sql()
                .deleteFrom(USER_ATTRIBUTES)
                .where(mine(tx), USER_ATTRIBUTES.USER_ATTRIBUTE_ID.eq(id.value()))
                .execute();
        tx.changed(CHANGE_KIND, id.toString());
    }

    private static Condition mine(Transaction tx) {
        return USER_ATTRIBUTES.ORGANIZATION_ID.eq(tx.organization().value());
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
