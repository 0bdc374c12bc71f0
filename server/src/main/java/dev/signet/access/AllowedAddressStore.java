package dev.signet.access;

import static dev.signet.access.tables.Tables.ALLOWED_ADDRESSES;

import dev.signet.base.MemberId;
import dev.signet.database.Transaction;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Record;
import org.jooq.impl.DSL;

/// The organization's list of addresses it may be reached from.
final class AllowedAddressStore {
    /// Under which changes of the list are announced; the list is one thing.
    static final String CHANGE_KIND = "allowed-addresses";

    /// Lets one change at a time happen to the list of the organization.
    void lock(Transaction tx) {
        tx.sql()
                .select(DSL.field(
                        "pg_advisory_xact_lock(hashtextextended({0}, 0))",
                        Object.class, DSL.val(CHANGE_KIND + tx.organization())))
                .execute();
    }

    /// The newest first.
    List<AllowedAddress> all(Transaction tx) {
        return tx.sql()
                .selectFrom(ALLOWED_ADDRESSES)
                .where(ALLOWED_ADDRESSES.ORGANIZATION_ID.eq(tx.organization().value()))
                .orderBy(ALLOWED_ADDRESSES.CREATED_AT.desc(), ALLOWED_ADDRESSES.ENTRY_ID)
                .fetch(AllowedAddressStore::read);
    }

    void insert(Transaction tx, AllowedAddress entry) {
        tx.sql()
                .insertInto(ALLOWED_ADDRESSES)
                .set(ALLOWED_ADDRESSES.ORGANIZATION_ID, tx.organization().value())
                .set(ALLOWED_ADDRESSES.ENTRY_ID, entry.id())
                .set(ALLOWED_ADDRESSES.RANGE, entry.range().text())
                .set(ALLOWED_ADDRESSES.SCOPE, entry.scope().wire())
                .set(ALLOWED_ADDRESSES.DESCRIPTION, entry.description())
                .set(ALLOWED_ADDRESSES.CREATED_BY, entry.created().by().value())
                .set(ALLOWED_ADDRESSES.CREATED_AT, entry.created().at())
                .execute();
        announce(tx);
    }

    void delete(Transaction tx, Set<UUID> entries) {
        tx.sql()
                .deleteFrom(ALLOWED_ADDRESSES)
                .where(ALLOWED_ADDRESSES.ORGANIZATION_ID.eq(tx.organization().value()))
                .and(ALLOWED_ADDRESSES.ENTRY_ID.in(entries))
                .execute();
        announce(tx);
    }

    private static void announce(Transaction tx) {
        tx.changed(CHANGE_KIND, CHANGE_KIND);
    }

    private static AllowedAddress read(Record row) {
        return new AllowedAddress(
                row.get(ALLOWED_ADDRESSES.ENTRY_ID),
                new AddressRange(row.get(ALLOWED_ADDRESSES.RANGE)),
                AllowedAddress.Scope.parse(row.get(ALLOWED_ADDRESSES.SCOPE)).orElseThrow(),
                row.get(ALLOWED_ADDRESSES.DESCRIPTION),
                new Member.Stamp(
                        new MemberId(row.get(ALLOWED_ADDRESSES.CREATED_BY)), row.get(ALLOWED_ADDRESSES.CREATED_AT)));
    }
}
