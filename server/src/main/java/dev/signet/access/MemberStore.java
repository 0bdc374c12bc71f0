package dev.signet.access;

import static dev.signet.access.tables.Tables.ACCOUNT_TYPES;
import static dev.signet.access.tables.Tables.MEMBERS;

import dev.signet.base.AccountTypeId;
import dev.signet.base.InodeId;
import dev.signet.base.MemberId;
import dev.signet.database.Transaction;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Record;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;

/// The members of an organization.
final class MemberStore {
    /// Under which changes of members are announced.
    static final String CHANGE_KIND = "member";

    /// False when somebody has that e-mail address.
    boolean insert(Transaction tx, Member member) {
        tx.changed(CHANGE_KIND, member.id().value());
        return tx.sql()
                        .insertInto(MEMBERS)
                        .set(MEMBERS.ORGANIZATION_ID, tx.organization().value())
                        .set(MEMBERS.MEMBER_ID, member.id().value())
                        .set(MEMBERS.EMAIL, member.email())
                        .set(MEMBERS.EMAIL_KEY, key(member.email()))
                        .set(MEMBERS.FIRST_NAME, member.name().first())
                        .set(MEMBERS.LAST_NAME, member.name().last())
                        .set(MEMBERS.KIND, member.kind().wire())
                        .set(MEMBERS.ACCOUNT_TYPE_ID, member.accountType().value())
                        .set(MEMBERS.HOME_FOLDER_ID, member.homeFolder().value())
                        .set(MEMBERS.CREATED_BY, member.created().by().value())
                        .set(MEMBERS.CREATED_AT, member.created().at())
                        .set(MEMBERS.UPDATED_BY, member.created().by().value())
                        .set(MEMBERS.UPDATED_AT, member.created().at())
                        .onConflict(MEMBERS.ORGANIZATION_ID, MEMBERS.EMAIL_KEY)
                        .doNothing()
                        .execute()
                == 1;
    }

    Optional<Member> find(Transaction tx, MemberId id) {
        return tx.sql()
                .selectFrom(MEMBERS)
                .where(MEMBERS.ORGANIZATION_ID.eq(tx.organization().value()))
                .and(MEMBERS.MEMBER_ID.eq(id.value()))
                .fetchOptional(MemberStore::read);
    }

    Optional<Member> byEmail(Transaction tx, String email) {
        return tx.sql()
                .selectFrom(MEMBERS)
                .where(MEMBERS.ORGANIZATION_ID.eq(tx.organization().value()))
                .and(MEMBERS.EMAIL_KEY.eq(key(email)))
                .fetchOptional(MemberStore::read);
    }

    /// Waits for whoever else changes this member, and keeps them waiting until the transaction ends.
    void lock(Transaction tx, MemberId id) {
        tx.sql()
                .select(MEMBERS.MEMBER_ID)
                .from(MEMBERS)
                .where(MEMBERS.ORGANIZATION_ID.eq(tx.organization().value()))
                .and(MEMBERS.MEMBER_ID.eq(id.value()))
                .forUpdate()
                .execute();
    }

    /// Gives the member this one's name and account type.
    void update(Transaction tx, Member member, Member.Stamp updated) {
        tx.sql()
                .update(MEMBERS)
                .set(MEMBERS.FIRST_NAME, member.name().first())
                .set(MEMBERS.LAST_NAME, member.name().last())
                .set(MEMBERS.ACCOUNT_TYPE_ID, member.accountType().value())
                .set(MEMBERS.UPDATED_BY, updated.by().value())
                .set(MEMBERS.UPDATED_AT, updated.at())
                .where(MEMBERS.ORGANIZATION_ID.eq(tx.organization().value()))
                .and(MEMBERS.MEMBER_ID.eq(member.id().value()))
                .execute();
        tx.changed(CHANGE_KIND, member.id().value());
    }

    /// The Argon2id hash a member signs in with; empty when they have set no password.
    Optional<String> password(Transaction tx, MemberId id) {
        return tx.sql()
                .select(MEMBERS.PASSWORD)
                .from(MEMBERS)
                .where(MEMBERS.ORGANIZATION_ID.eq(tx.organization().value()))
                .and(MEMBERS.MEMBER_ID.eq(id.value()))
                .fetchOptional(MEMBERS.PASSWORD);
    }

    void setPassword(Transaction tx, MemberId id, String hash) {
        tx.sql()
                .update(MEMBERS)
                .set(MEMBERS.PASSWORD, hash)
                .where(MEMBERS.ORGANIZATION_ID.eq(tx.organization().value()))
                .and(MEMBERS.MEMBER_ID.eq(id.value()))
                .execute();
    }

    /// Deactivates an active member; false when there is none to deactivate.
    boolean deactivate(Transaction tx, MemberId id, Member.Stamp updated) {
        int rows = tx.sql()
                .update(MEMBERS)
                .set(MEMBERS.DEACTIVATED_AT, updated.at())
                .set(MEMBERS.UPDATED_BY, updated.by().value())
                .set(MEMBERS.UPDATED_AT, updated.at())
                .where(MEMBERS.ORGANIZATION_ID.eq(tx.organization().value()))
                .and(MEMBERS.MEMBER_ID.eq(id.value()))
                .and(MEMBERS.DEACTIVATED_AT.isNull())
                .execute();
        tx.changed(CHANGE_KIND, id.value());
        return rows == 1;
    }

    /// Moves the member into that state, whatever theirs was.
    void set(Transaction tx, MemberId id, MemberState next, Member.Stamp updated) {
        tx.sql()
                .update(MEMBERS)
                .set(MEMBERS.DEACTIVATED_AT, since(next).orElse(null))
                .set(MEMBERS.IS_INACTIVE, next instanceof MemberState.Inactive)
                .set(MEMBERS.UPDATED_BY, updated.by().value())
                .set(MEMBERS.UPDATED_AT, updated.at())
                .where(MEMBERS.ORGANIZATION_ID.eq(tx.organization().value()))
                .and(MEMBERS.MEMBER_ID.eq(id.value()))
                .execute();
        tx.changed(CHANGE_KIND, id.value());
    }

    /// Gives the member this one's address and kind; false, and nothing is done, when somebody has that
    /// address.
    boolean move(Transaction tx, Member member) {
        tx.sql().execute("savepoint move");
        try {
            tx.sql()
                    .update(MEMBERS)
                    .set(MEMBERS.EMAIL, member.email())
                    .set(MEMBERS.EMAIL_KEY, key(member.email()))
                    .set(MEMBERS.KIND, member.kind().wire())
                    .where(MEMBERS.ORGANIZATION_ID.eq(tx.organization().value()))
                    .and(MEMBERS.MEMBER_ID.eq(member.id().value()))
                    .execute();
        } catch (IntegrityConstraintViolationException taken) {
            tx.sql().execute("rollback to savepoint move");
            return false;
        }
        tx.changed(CHANGE_KIND, member.id().value());
        return true;
    }

    void setProfileImage(Transaction tx, MemberId id, Optional<String> url) {
        tx.sql()
                .update(MEMBERS)
                .set(MEMBERS.PROFILE_IMG_URL, url.orElse(null))
                .where(MEMBERS.ORGANIZATION_ID.eq(tx.organization().value()))
                .and(MEMBERS.MEMBER_ID.eq(id.value()))
                .execute();
    }

    /// Whether anybody but this member is there, active and no embed's user, to administer the organization.
    boolean hasAnotherAdmin(Transaction tx, MemberId but) {
        return tx.sql()
                .fetchExists(DSL.selectOne()
                        .from(MEMBERS)
                        .join(ACCOUNT_TYPES)
                        .on(ACCOUNT_TYPES.ACCOUNT_TYPE_ID.eq(MEMBERS.ACCOUNT_TYPE_ID))
                        .where(MEMBERS.ORGANIZATION_ID.eq(tx.organization().value()))
                        .and(DSL.val(Capability.ADMINISTER.slug()).eq(DSL.any(ACCOUNT_TYPES.CAPABILITIES)))
                        .and(MEMBERS.MEMBER_ID.ne(but.value()))
                        .and(MEMBERS.KIND.ne(MemberKind.EMBED.wire()))
                        .and(MEMBERS.DEACTIVATED_AT.isNull()));
    }

    static String key(String email) {
        return email.toLowerCase(Locale.ROOT);
    }

    private static Optional<Instant> since(MemberState state) {
        return switch (state) {
            case MemberState.Active() -> Optional.empty();
            case MemberState.Deactivated(Instant since) -> Optional.of(since);
            case MemberState.Inactive(Instant since) -> Optional.of(since);
        };
    }

    private static MemberState state(Record row) {
        Instant left = row.get(MEMBERS.DEACTIVATED_AT);
        if (left == null) return new MemberState.Active();
        return row.get(MEMBERS.IS_INACTIVE) ? new MemberState.Inactive(left) : new MemberState.Deactivated(left);
    }

    static Member read(Record row) {
        return new Member(
                new MemberId(row.get(MEMBERS.MEMBER_ID)),
                row.get(MEMBERS.EMAIL),
                new Member.PersonName(row.get(MEMBERS.FIRST_NAME), row.get(MEMBERS.LAST_NAME)),
                MemberKind.of(row.get(MEMBERS.KIND)),
                new AccountTypeId(row.get(MEMBERS.ACCOUNT_TYPE_ID)),
                new InodeId(row.get(MEMBERS.HOME_FOLDER_ID)),
                state(row),
                new Member.Stamp(new MemberId(row.get(MEMBERS.CREATED_BY)), row.get(MEMBERS.CREATED_AT)));
    }
}
