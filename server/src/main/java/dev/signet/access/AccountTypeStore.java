package dev.signet.access;

import static dev.signet.access.tables.Tables.ACCOUNT_TYPES;

import dev.signet.base.AccountTypeId;
import dev.signet.database.Transaction;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Record;

/// The account types of an organization.
final class AccountTypeStore {
    /// Under which changes of account types are announced.
    static final String CHANGE_KIND = "account-type";

    void insert(Transaction tx, AccountType type) {
        tx.sql()
                .insertInto(ACCOUNT_TYPES)
                .set(ACCOUNT_TYPES.ORGANIZATION_ID, tx.organization().value())
                .set(ACCOUNT_TYPES.ACCOUNT_TYPE_ID, type.id().value())
                .set(ACCOUNT_TYPES.NAME, type.name())
                .set(ACCOUNT_TYPES.NAME_KEY, type.name().toLowerCase(Locale.ROOT))
                .set(ACCOUNT_TYPES.DESCRIPTION, type.description())
                .set(ACCOUNT_TYPES.IS_CUSTOM, type.kind() == AccountType.Kind.CUSTOM)
                .set(ACCOUNT_TYPES.CAPABILITIES, slugs(type))
                .execute();
    }

    /// Gives the type of that id this name, description and permissions.
    void update(Transaction tx, AccountType type) {
        tx.sql()
                .update(ACCOUNT_TYPES)
                .set(ACCOUNT_TYPES.NAME, type.name())
                .set(ACCOUNT_TYPES.NAME_KEY, type.name().toLowerCase(Locale.ROOT))
                .set(ACCOUNT_TYPES.DESCRIPTION, type.description())
                .set(ACCOUNT_TYPES.CAPABILITIES, slugs(type))
                .where(ACCOUNT_TYPES.ORGANIZATION_ID.eq(tx.organization().value()))
                .and(ACCOUNT_TYPES.ACCOUNT_TYPE_ID.eq(type.id().value()))
                .execute();
        tx.changed(CHANGE_KIND, type.id().toString());
    }

    /// Keeps whoever would give somebody this type waiting until the transaction ends.
    void lock(Transaction tx, AccountTypeId id) {
        tx.sql()
                .select(ACCOUNT_TYPES.ACCOUNT_TYPE_ID)
                .from(ACCOUNT_TYPES)
                .where(ACCOUNT_TYPES.ORGANIZATION_ID.eq(tx.organization().value()))
                .and(ACCOUNT_TYPES.ACCOUNT_TYPE_ID.eq(id.value()))
                .forUpdate()
                .execute();
    }

    /// Whether the type is there, and then keeps it there until the transaction ends.
    boolean hold(Transaction tx, AccountTypeId id) {
        return tx.sql()
                .select(ACCOUNT_TYPES.ACCOUNT_TYPE_ID)
                .from(ACCOUNT_TYPES)
                .where(ACCOUNT_TYPES.ORGANIZATION_ID.eq(tx.organization().value()))
                .and(ACCOUNT_TYPES.ACCOUNT_TYPE_ID.eq(id.value()))
                .forKeyShare()
                .fetchOptional()
                .isPresent();
    }

    void delete(Transaction tx, AccountTypeId id) {
        tx.sql()
                .deleteFrom(ACCOUNT_TYPES)
                .where(ACCOUNT_TYPES.ORGANIZATION_ID.eq(tx.organization().value()))
                .and(ACCOUNT_TYPES.ACCOUNT_TYPE_ID.eq(id.value()))
                .execute();
        tx.changed(CHANGE_KIND, id.toString());
    }

    List<AccountType> all(Transaction tx) {
        return tx.sql()
                .selectFrom(ACCOUNT_TYPES)
                .where(ACCOUNT_TYPES.ORGANIZATION_ID.eq(tx.organization().value()))
                .orderBy(ACCOUNT_TYPES.NAME_KEY)
                .fetch(AccountTypeStore::read);
    }

    Optional<AccountType> find(Transaction tx, AccountTypeId id) {
        return tx.sql()
                .selectFrom(ACCOUNT_TYPES)
                .where(ACCOUNT_TYPES.ORGANIZATION_ID.eq(tx.organization().value()))
                .and(ACCOUNT_TYPES.ACCOUNT_TYPE_ID.eq(id.value()))
                .fetchOptional(AccountTypeStore::read);
    }

    private static String[] slugs(AccountType type) {
        return type.capabilities().stream().map(Capability::slug).sorted().toArray(String[]::new);
    }

    static AccountType read(Record row) {
        return new AccountType(
                new AccountTypeId(row.get(ACCOUNT_TYPES.ACCOUNT_TYPE_ID)),
                row.get(ACCOUNT_TYPES.NAME),
                row.get(ACCOUNT_TYPES.DESCRIPTION),
                Arrays.stream(row.get(ACCOUNT_TYPES.CAPABILITIES))
                        .flatMap(slug -> Capability.parse(slug).stream())
                        .collect(Collectors.toSet()),
                row.get(ACCOUNT_TYPES.IS_CUSTOM) ? AccountType.Kind.CUSTOM : AccountType.Kind.DEFAULT);
    }
}
