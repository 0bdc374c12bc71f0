package dev.signet.access;

import static dev.signet.access.tables.Tables.MAILS;

import dev.signet.base.MemberId;
import dev.signet.database.Transaction;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

/// The queue of mails.
final class MailStore {
    static final QueueStore QUEUE = new QueueStore(
            MAILS,
            new QueueStore.Key(MAILS.ORGANIZATION_ID, MAILS.MAIL_ID),
            new QueueStore.Progress(MAILS.STATE, MAILS.LAST_ERROR, MAILS.NEXT_AT, MAILS.ENDED_AT),
            new QueueStore.Attempts(MAILS.ATTEMPTS, MAILS.ATTEMPTS_BEFORE, MAILS.CREATED_AT, MAILS.RETRIED_AT));

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
                .set(MAILS.STATE, DeliveryState.QUEUED.word())
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
                                .and(MAILS.CREATED_AT.gt(since).or(MAILS.STATE.eq(DeliveryState.QUEUED.word()))));
    }

    /// Takes the mail that has been due longest, as [QueueStore#take]; kinds that other versions know are theirs to
    /// send.
    static Optional<ClaimedMail> claim(DSLContext node, Instant now, Instant until) {
        return QUEUE.take(node, MAILS.KIND.in(KNOWN), now, until).map(MailStore::claimed);
    }

    /// Notes where the mail goes, which may have changed since it was queued.
    void address(Transaction tx, ClaimedMail mail, String recipient) {
        tx.sql()
                .update(MAILS)
                .set(MAILS.RECIPIENT, recipient)
                .where(QUEUE.isHeld(mail.claim()))
                .execute();
    }

    /// Newest first.
    List<MailEntry> page(Transaction tx, Optional<DeliveryState> state, Slice part) {
        return tx.sql()
                .selectFrom(MAILS)
                .where(inState(tx, state))
                .orderBy(MAILS.CREATED_AT.desc(), MAILS.MAIL_ID)
                .offset(part.offset())
                .limit(part.limit())
                .fetch(MailStore::entry);
    }

    long count(Transaction tx, Optional<DeliveryState> state) {
        return tx.sql().fetchCount(MAILS, inState(tx, state));
    }

    private static Condition inState(Transaction tx, Optional<DeliveryState> state) {
        Condition own = MAILS.ORGANIZATION_ID.eq(tx.organization().value());
        return state.map(one -> own.and(MAILS.STATE.eq(one.word()))).orElse(own);
    }

    private static ClaimedMail claimed(Record row) {
        return new ClaimedMail(
                QUEUE.claim(row),
                MailTopic.of(row.get(MAILS.KIND), row.get(MAILS.PAYLOAD)).orElseThrow(),
                new MemberId(row.get(MAILS.MEMBER_ID)));
    }

    private static MailEntry entry(Record row) {
        return new MailEntry(
                new MailId(row.get(MAILS.MAIL_ID)),
                row.get(MAILS.KIND),
                new MailEntry.Recipient(new MemberId(row.get(MAILS.MEMBER_ID)), row.get(MAILS.RECIPIENT)),
                new MailEntry.Progress(
                        DeliveryState.of(row.get(MAILS.STATE)),
                        row.get(MAILS.ATTEMPTS),
                        Optional.ofNullable(row.get(MAILS.LAST_ERROR)),
                        Optional.ofNullable(row.get(MAILS.ENDED_AT))),
                row.get(MAILS.CREATED_AT));
    }
}
