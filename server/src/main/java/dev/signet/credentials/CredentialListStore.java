package dev.signet.credentials;

import static dev.signet.credentials.tables.Tables.CLIENTS;
import static dev.signet.credentials.tables.Tables.USES;

import dev.signet.access.PersonNameStore;
import dev.signet.access.Stretch;
import dev.signet.base.ClientId;
import dev.signet.base.MemberId;
import dev.signet.base.Order;
import dev.signet.credentials.ListCredentials.By;
import dev.signet.database.Sorted;
import dev.signet.database.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.impl.DSL;

/// Lists of an organization's credentials.
final class CredentialListStore {

    /// What is looked for, and what has to be known for it: the time, and which owners are no longer active.
    record Query(ListCredentials.Wanted wanted, Instant now, Set<MemberId> inactive) {}

    /// A credential, and when it was changed last.
    record Row(Credential credential, Instant updatedAt) {}

    /// A credential that was not revoked, and when it was used last.
    record Used(Credential credential, Optional<Instant> lastAt) {}

    List<Row> page(Transaction tx, Query query, Stretch<By> part) {
        return tx.sql()
                .select(CLIENTS.fields())
                .from(joined(tx, part.order()))
                .where(matching(tx, query))
                .orderBy(sorted(part.order()))
                .limit(part.slice().limit())
                .offset(part.slice().offset())
                .fetch(row -> new Row(CredentialStore.read(row), row.get(CLIENTS.UPDATED_AT)));
    }

    int count(Transaction tx, Query query) {
        return tx.sql().fetchCount(CLIENTS, matching(tx, query));
    }

    Optional<Row> find(Transaction tx, ClientId id) {
        return tx.sql()
                .selectFrom(CLIENTS)
                .where(CLIENTS.ORGANIZATION_ID.eq(tx.organization().value()))
                .and(CLIENTS.CLIENT_ID.eq(id.value()))
                .fetchOptional(row -> new Row(CredentialStore.read(row), row.get(CLIENTS.UPDATED_AT)));
    }

    /// Who owns credentials that were not revoked.
    List<MemberId> owners(Transaction tx) {
        return tx.sql()
                .selectDistinct(CLIENTS.OWNER_ID)
                .from(CLIENTS)
                .where(CLIENTS.ORGANIZATION_ID.eq(tx.organization().value()))
                .and(CLIENTS.REVOKED_AT.isNull())
                .fetch(row -> new MemberId(row.value1()));
    }

    /// Tells every credential that was not revoked, the oldest first.
    void eachUnrevoked(Transaction tx, Optional<MemberId> owner, Consumer<Used> told) {
        tx.sql()
                .select(CLIENTS.fields())
                .select(USES.LAST_AT)
                .from(CLIENTS)
                .leftJoin(USES)
                .on(USES.CLIENT_ID.eq(CLIENTS.CLIENT_ID))
                .where(CLIENTS.ORGANIZATION_ID.eq(tx.organization().value()))
                .and(CLIENTS.REVOKED_AT.isNull())
                .and(owner.map(member -> CLIENTS.OWNER_ID.eq(member.value())).orElseGet(DSL::noCondition))
                .orderBy(CLIENTS.CREATED_AT, CLIENTS.CLIENT_ID)
                .fetchSize(1_000)
                .forEach(row ->
                        told.accept(new Used(CredentialStore.read(row), Optional.ofNullable(row.get(USES.LAST_AT)))));
    }

    /// With that only which the order needs.
    private static Table<?> joined(Transaction tx, Optional<Order<By>> order) {
        Optional<By> by = order.map(Order::by);
        if (by.equals(Optional.of(By.OWNER))) {
            return CLIENTS.leftJoin(PersonNameStore.of(tx)).on(PersonNameStore.MEMBER.eq(CLIENTS.OWNER_ID));
        }
        if (by.equals(Optional.of(By.LAST_USED_AT))) {
            return CLIENTS.leftJoin(USES)
                    .on(USES.CLIENT_ID.eq(CLIENTS.CLIENT_ID).and(USES.ORGANIZATION_ID.eq(CLIENTS.ORGANIZATION_ID)));
        }
        return CLIENTS;
    }

    /// The ids go the way of the order, which lets an index be read backwards.
    private static List<SortField<?>> sorted(Optional<Order<By>> order) {
        return order.map(wanted -> List.<SortField<?>>of(order(wanted), Sorted.by(CLIENTS.CLIENT_ID, wanted)))
                .orElseGet(() -> List.of(CLIENTS.CREATED_AT.desc(), CLIENTS.CLIENT_ID.asc()));
    }

    private static SortField<?> order(Order<By> order) {
        return switch (order.by()) {
            case NAME -> Sorted.by(CLIENTS.NAME_KEY, order);
            case OWNER -> Sorted.by(PersonNameStore.NAME, order);
            case CREATED_AT -> Sorted.by(CLIENTS.CREATED_AT, order);
            case LAST_USED_AT -> Sorted.sinceNever(USES.LAST_AT, order);
            case EXPIRES_AT -> Sorted.by(CLIENTS.EXPIRES_AT, order);
        };
    }

    private static Condition matching(Transaction tx, Query query) {
        ListCredentials.Wanted wanted = query.wanted();
        return CLIENTS.ORGANIZATION_ID
                .eq(tx.organization().value())
                .and(wanted.filter().map(filter -> of(filter, query)).orElseGet(CLIENTS.REVOKED_AT::isNull))
                .and(wanted.owner()
                        .map(owner -> CLIENTS.OWNER_ID.eq(owner.value()))
                        .orElseGet(DSL::noCondition))
                .and(wanted.scope()
                        .map(scope -> CLIENTS.SCOPES.contains(new String[] {scope.wire()}))
                        .orElseGet(DSL::noCondition))
                .and(wanted.search().map(CredentialListStore::containing).orElseGet(DSL::noCondition));
    }

    private static Condition of(CredentialFilter filter, Query query) {
        Condition unrevoked = CLIENTS.REVOKED_AT.isNull();
        Condition enabled = unrevoked.and(CLIENTS.DISABLED_AT.isNull());
        Condition alive = enabled.and(CLIENTS.EXPIRES_AT.isNull().or(CLIENTS.EXPIRES_AT.gt(query.now())));
        List<String> inactive = query.inactive().stream().map(MemberId::value).toList();
        return switch (filter) {
            case ALL -> DSL.noCondition();
            case REVOKED -> CLIENTS.REVOKED_AT.isNotNull();
            case DISABLED -> unrevoked.and(CLIENTS.DISABLED_AT.isNotNull());
            case EXPIRED -> enabled.and(CLIENTS.EXPIRES_AT.le(query.now()));
            case OWNERLESS -> alive.and(CLIENTS.OWNER_ID.in(inactive));
            case ACTIVE -> alive.and(CLIENTS.OWNER_ID.notIn(inactive));
        };
    }

    private static Condition containing(String search) {
        String lower = search.toLowerCase(Locale.ROOT);
        return CLIENTS.NAME_KEY
                .contains(lower)
                .or(DSL.lower(CLIENTS.DESCRIPTION).contains(lower))
                .or(CLIENTS.CLIENT_ID.contains(lower));
    }
}
