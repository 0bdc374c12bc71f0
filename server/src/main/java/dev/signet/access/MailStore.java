package dev.signet.access;

import static dev.signet.access.tables.Tables.MAILS;

import dev.signet.base.MemberId;
import dev.signet.base.OrganizationId;
import dev.signet.database.Transaction;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

/// The queue of mails.
final class MailStore {
    private static final List<String> KNOWN =
            Arrays.stream(MailKind.values()).map(MailKind::word).toList();

    void insert(Transaction tx, MailTopic topic, Member to, Instant now) {
        tx.sql()
                .insertInto(MAILS)
                .set(MAILS.ORGANIZATION_ID, tx.organization().value())
                .set(MAILS.MAIL_ID, MailId.random().value())
                .set(MAILS.KIND, topic.kind().word())
                .set(MAILS.MEMBER_ID, to.id().value())
                .set(MAILS.RECIPIENT, to.email())
                .set(MAILS.PAYLOAD, topic.payload())
                .set(MAILS.STATE, MailState.QUEUED.word())
                .set(MAILS.CREATED_AT, now)
                .set(MAILS.NEXT_AT, now)
                .execute();
    }

    /// How many mails of the kind the member has waiting, or was sent since then.
    int recent(Transaction tx, MemberId member, MailKind kind, Instant since) {
        return tx.sql()
                .fetchCount(
                        MAILS,
                        MAILS.ORGANIZATION_ID
                                .eq(tx.organization().value())
                                .and(MAILS.MEMBER_ID.eq(member.value()))
                                .and(MAILS.KIND.eq(kind.word()))
                                .and(MAILS.CREATED_AT.gt(since).or(MAILS.STATE.eq(MailState.QUEUED.word()))));
    }

    /// Takes the mail that has been due longest, of whichever organization, and keeps it from other couriers until
    /// `until`. Those whose row another one is just taking are passed over.
    static Optional<ClaimedMail> claim(DSLContext node, Instant now, Instant until) {
        return node.update(MAILS)
                .set(MAILS.NEXT_AT, until)
                .set(MAILS.ATTEMPTS, MAILS.ATTEMPTS.plus(1))
                .where(MAILS.MAIL_ID.eq(DSL.select(MAILS.MAIL_ID)
                        .from(MAILS)
                        .where(MAILS.STATE.eq(MailState.QUEUED.word()))
                        .and(MAILS.NEXT_AT.le(now))
                        .and(MAILS.KIND.in(KNOWN))
                        .orderBy(MAILS.NEXT_AT)
                        .limit(1)
                        .forUpdate()
                        .skipLocked()))
                .returning()
                .fetchOptional()
                .map(MailStore::claimed);
    }

    /// Forgets mails that were sent or given up before then.
    static void forgetBefore(DSLContext node, Instant then) {
        node.deleteFrom(MAILS)
                .where(MAILS.STATE.ne(MailState.QUEUED.word()))
                .and(MAILS.ENDED_AT.lt(then))
                .execute();
    }

    /// Notes where the mail goes, which may have changed since it was queued.
    void address(Transaction tx, ClaimedMail mail, String recipient) {
        tx.sql()
                .update(MAILS)
                .set(MAILS.RECIPIENT, recipient)
                .where(isHeld(mail))
                .execute();
    }

    /// Ends the mail; false when it is another courier's by now.
    boolean end(Transaction tx, ClaimedMail mail, MailState state, Optional<String> why, Instant now) {
        return tx.sql()
                        .update(MAILS)
                        .set(MAILS.STATE, state.word())
                        .set(MAILS.LAST_ERROR, why.orElse(null))
                        .set(MAILS.ENDED_AT, now)
                        .where(isHeld(mail))
                        .execute()
                == 1;
    }

    /// Puts the mail off; false when it is another courier's by now.
    boolean putOff(Transaction tx, ClaimedMail mail, String why, Instant next) {
        return tx.sql()
                        .update(MAILS)
                        .set(MAILS.LAST_ERROR, why)
                        .set(MAILS.NEXT_AT, next)
                        .where(isHeld(mail))
                        .execute()
                == 1;
    }

    /// Newest first.
    List<MailEntry> page(Transaction tx, Optional<MailState> state, Slice part) {
        return tx.sql()
                .selectFrom(MAILS)
                .where(inState(tx, state))
                .orderBy(MAILS.CREATED_AT.desc(), MAILS.MAIL_ID)
                .offset(part.offset())
                .limit(part.limit())
                .fetch(MailStore::entry);
    }

    long count(Transaction tx, Optional<MailState> state) {
        return tx.sql().fetchCount(MAILS, inState(tx, state));
    }

    private static Condition inState(Transaction tx, Optional<MailState> state) {
        Condition own = MAILS.ORGANIZATION_ID.eq(tx.organization().value());
        return state.map(one -> own.and(MAILS.STATE.eq(one.word()))).orElse(own);
    }

    private static Condition isHeld(ClaimedMail mail) {
        return MAILS.ORGANIZATION_ID
                .eq(mail.organization().value())
                .and(MAILS.MAIL_ID.eq(mail.id().value()))
                .and(MAILS.STATE.eq(MailState.QUEUED.word()))
                .and(MAILS.ATTEMPTS.eq(mail.attempt().number()));
    }

    private static ClaimedMail claimed(Record row) {
        return new ClaimedMail(
                new OrganizationId(row.get(MAILS.ORGANIZATION_ID)),
                new MailId(row.get(MAILS.MAIL_ID)),
                MailTopic.of(row.get(MAILS.KIND), row.get(MAILS.PAYLOAD)).orElseThrow(),
                new MemberId(row.get(MAILS.MEMBER_ID)),
                new ClaimedMail.Attempt(row.get(MAILS.ATTEMPTS), row.get(MAILS.CREATED_AT)));
    }

    private static MailEntry entry(Record row) {
        return new MailEntry(
                new MailId(row.get(MAILS.MAIL_ID)),
                row.get(MAILS.KIND),
                new MailEntry.Recipient(new MemberId(row.get(MAILS.MEMBER_ID)), row.get(MAILS.RECIPIENT)),
                new MailEntry.Progress(
                        MailState.of(row.get(MAILS.STATE)),
                        row.get(MAILS.ATTEMPTS),
                        Optional.ofNullable(row.get(MAILS.LAST_ERROR)),
                        Optional.ofNullable(row.get(MAILS.ENDED_AT))),
                row.get(MAILS.CREATED_AT));
    }
}
