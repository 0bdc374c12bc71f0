package dev.signet.access;

import static dev.signet.access.tables.Tables.ACCOUNT_TYPES;
import static dev.signet.access.tables.Tables.MEMBERS;

import dev.signet.base.AccountTypeId;
import dev.signet.base.MemberId;
import dev.signet.database.Transaction;
import java.util.List;
import java.util.Optional;

/// Members and the account type they have, seen together.
final class StandingStore {

    /// The member with their account type, both of one moment.
    Optional<Standing> find(Transaction tx, MemberId id) {
        return tx.sql()
                .select()
                .from(MEMBERS)
                .join(ACCOUNT_TYPES)
                .on(ACCOUNT_TYPES.ACCOUNT_TYPE_ID.eq(MEMBERS.ACCOUNT_TYPE_ID))
                .where(MEMBERS.ORGANIZATION_ID.eq(tx.organization().value()))
                .and(MEMBERS.MEMBER_ID.eq(id.value()))
                .fetchOptional(row -> new Standing(
                        MemberStore.read(row.into(MEMBERS)), AccountTypeStore.read(row.into(ACCOUNT_TYPES))));
    }

    /// How many members have the account type.
    Headcount count(Transaction tx, AccountTypeId type) {
        int all = tx.sql()
                .fetchCount(
                        MEMBERS,
                        MEMBERS.ORGANIZATION_ID.eq(tx.organization().value()),
                        MEMBERS.ACCOUNT_TYPE_ID.eq(type.value()));
        int active = tx.sql()
                .fetchCount(
                        MEMBERS,
                        MEMBERS.ORGANIZATION_ID.eq(tx.organization().value()),
                        MEMBERS.ACCOUNT_TYPE_ID.eq(type.value()),
                        MEMBERS.DEACTIVATED_AT.isNull());
        return new Headcount(all, active);
    }

    /// Members of an account type: all there are, and those among them who may act.
    record Headcount(int all, int active) {}

    /// Gives all members of one account type another; tells how many.
    int reassign(Transaction tx, AccountTypeId from, AccountTypeId to, Member.Stamp updated) {
        List<String> moved = tx.sql()
                .update(MEMBERS)
                .set(MEMBERS.ACCOUNT_TYPE_ID, to.value())
                .set(MEMBERS.UPDATED_BY, updated.by().value())
                .set(MEMBERS.UPDATED_AT, updated.at())
                .where(MEMBERS.ORGANIZATION_ID.eq(tx.organization().value()))
                .and(MEMBERS.ACCOUNT_TYPE_ID.eq(from.value()))
                .returning(MEMBERS.MEMBER_ID)
                .fetch(MEMBERS.MEMBER_ID);
        moved.forEach(id -> tx.changed(MemberStore.CHANGE_KIND, id));
        return moved.size();
    }
}
