package dev.signet.access;

import static dev.signet.access.tables.AccountTypes.ACCOUNT_TYPES;
import static dev.signet.access.tables.Members.MEMBERS;
import static dev.signet.access.tables.Organizations.ORGANIZATIONS;

import dev.signet.base.MemberId;
import dev.signet.database.Transaction;
import org.jooq.Condition;
import org.jooq.Record1;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;

/// For whom passwords are, in an organization.
final class LocalSignInStore {

    LocalSignIn.Rule rule(Transaction tx) {
        boolean required = tx.sql()
                .select(ORGANIZATIONS.REQUIRES_PROVIDER)
                .from(ORGANIZATIONS)
                .where(ORGANIZATIONS.ORGANIZATION_ID.eq(tx.organization().value()))
                .fetchOptional(ORGANIZATIONS.REQUIRES_PROVIDER)
                .orElse(false);
        return required ? LocalSignIn.Rule.MARKED_ADMINS : LocalSignIn.Rule.EVERYBODY;
    }

    void set(Transaction tx, LocalSignIn.Rule rule) {
        tx.sql()
                .update(ORGANIZATIONS)
                .set(ORGANIZATIONS.REQUIRES_PROVIDER, rule == LocalSignIn.Rule.MARKED_ADMINS)
                .where(ORGANIZATIONS.ORGANIZATION_ID.eq(tx.organization().value()))
                .execute();
        tx.changed(OrganizationStore.CHANGE_KIND, tx.organization().toString());
    }

    /// One question, whoever is there.
    boolean permits(Transaction tx, MemberId member) {
        Condition marked = DSL.condition(MEMBERS.LOCAL_SIGN_IN)
                .or(DSL.notExists(
                        admins(tx).and(DSL.condition(MEMBERS.LOCAL_SIGN_IN)).and(MEMBERS.PASSWORD.isNotNull())));
        Condition isOneOfThem =
                DSL.exists(admins(tx).and(MEMBERS.MEMBER_ID.eq(member.value())).and(marked));
        return tx.sql()
                .fetchExists(DSL.selectOne()
                        .from(ORGANIZATIONS)
                        .where(ORGANIZATIONS.ORGANIZATION_ID.eq(
                                tx.organization().value()))
                        .and(DSL.not(DSL.condition(ORGANIZATIONS.REQUIRES_PROVIDER))
                                .or(isOneOfThem)));
    }

    boolean isAdminWithPassword(Transaction tx) {
        return tx.sql().fetchExists(admins(tx).and(MEMBERS.PASSWORD.isNotNull()));
    }

    /// Whether this is the only active Admin who has a password.
    boolean isLastAdminWithPassword(Transaction tx, MemberId member) {
        Condition hasPassword = MEMBERS.PASSWORD.isNotNull();
        boolean isOne = tx.sql().fetchExists(admins(tx).and(hasPassword).and(MEMBERS.MEMBER_ID.eq(member.value())));
        return isOne && !tx.sql().fetchExists(admins(tx).and(hasPassword).and(MEMBERS.MEMBER_ID.ne(member.value())));
    }

    void mark(Transaction tx, MemberId member, LocalSignIn.Mark mark) {
        tx.sql()
                .update(MEMBERS)
                .set(MEMBERS.LOCAL_SIGN_IN, mark == LocalSignIn.Mark.GIVEN)
                .where(MEMBERS.ORGANIZATION_ID.eq(tx.organization().value()))
                .and(MEMBERS.MEMBER_ID.eq(member.value()))
                .execute();
    }

    /// The active Admins, as of [MemberStore#hasAnotherAdmin].
    private static SelectConditionStep<Record1<Integer>> admins(Transaction tx) {
        return DSL.selectOne()
                .from(MEMBERS)
                .join(ACCOUNT_TYPES)
                .on(ACCOUNT_TYPES.ACCOUNT_TYPE_ID.eq(MEMBERS.ACCOUNT_TYPE_ID))
                .where(MEMBERS.ORGANIZATION_ID.eq(tx.organization().value()))
                .and(DSL.val(Capability.ADMINISTER.slug()).eq(DSL.any(ACCOUNT_TYPES.CAPABILITIES)))
                .and(MEMBERS.KIND.ne(MemberKind.EMBED.wire()))
                .and(MEMBERS.DEACTIVATED_AT.isNull());
    }
}
