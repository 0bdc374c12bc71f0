package dev.signet.access;

import static dev.signet.access.tables.UserAttributes.USER_ATTRIBUTES;

import dev.signet.base.MemberId;
import dev.signet.base.Order;
import dev.signet.database.Sorted;
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

    /// Those whose name contains the text; by name when no order is named, one of exactly that name first.
    Part<UserAttribute> page(Transaction tx, Optional<String> name, Stretch<ReadUserAttributes.By> part) {
        Condition condition =
                mine(tx).and(name.map(USER_ATTRIBUTES.NAME::containsIgnoreCase).orElse(DSL.noCondition()));
        return new Part<>(
                tx.sql()
                        .selectFrom(USER_ATTRIBUTES)
                        .where(condition)
                        .orderBy(order(name, part))
                        .offset(part.slice().offset())
                        .limit(part.slice().limit())
                        .fetch(UserAttributeStore::read),
                tx.sql().fetchCount(USER_ATTRIBUTES, condition));
    }

    private static List<SortField<?>> order(Optional<String> name, Stretch<ReadUserAttributes.By> part) {
        return part.order()
                .map(order -> List.<SortField<?>>of(order(order), USER_ATTRIBUTES.USER_ATTRIBUTE_ID.asc()))
                .orElseGet(() -> List.of(
                        DSL.when(USER_ATTRIBUTES.NAME.eq(name.orElse("")), 0)
                                .otherwise(1)
                                .asc(),
                        USER_ATTRIBUTES.NAME.asc()));
    }

    private static SortField<?> order(Order<ReadUserAttributes.By> order) {
        return switch (order.by()) {
            case NAME -> Sorted.by(DSL.lower(USER_ATTRIBUTES.NAME), order);
            case CREATED_AT -> Sorted.by(USER_ATTRIBUTES.CREATED_AT, order);
        };
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
