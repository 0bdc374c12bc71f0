package dev.signet.access;

import static dev.signet.access.tables.Tables.MAILS;
import static dev.signet.access.tables.Tables.WEBHOOK_DELIVERIES;

import dev.signet.database.Transaction;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/// Both queues of notices as one list.
final class DeliveryStore {
    private static final List<String> KINDS =
            Arrays.stream(NoticeKind.values()).map(NoticeKind::word).toList();
    private static final Field<UUID> DELIVERY_ID = DSL.field(DSL.name("mail_id"), UUID.class);
    private static final Field<Instant> CREATED_AT = DSL.field(DSL.name("created_at"), Instant.class);
    private static final Field<String> CHANNEL = DSL.field(DSL.name("channel"), String.class);
    private static final Field<String> RECIPIENT = DSL.field(DSL.name("recipient"), String.class);

    /// Newest first.
    List<Delivery> page(Transaction tx, Optional<DeliveryState> state, Slice part) {
        Table<?> all = all(tx, state);
        return tx.sql()
                .selectFrom(all)
                .orderBy(CREATED_AT.desc(), DELIVERY_ID)
                .offset(part.offset())
                .limit(part.limit())
                .fetch(DeliveryStore::read);
    }

    long count(Transaction tx, Optional<DeliveryState> state) {
        return tx.sql().fetchCount(all(tx, state));
    }

    /// Lets one that was given up be tried again, from now on.
    Retry retry(Transaction tx, UUID id, Instant now) {
        boolean isQueued = MailStore.QUEUE.retry(tx, isNotice(tx), id, now)
                || WebhookDeliveryStore.QUEUE.retry(tx, isOwn(tx), id, now);
        if (isQueued) return Retry.QUEUED;
        return exists(tx, id) ? Retry.NOT_FAILED : Retry.UNKNOWN;
    }

    /// What became of asking for another try.
    enum Retry {
        QUEUED,
        NOT_FAILED,
        UNKNOWN
    }

    private static boolean exists(Transaction tx, UUID id) {
        return MailStore.QUEUE.exists(tx, isNotice(tx), id) || WebhookDeliveryStore.QUEUE.exists(tx, isOwn(tx), id);
    }

    private static Table<?> all(Transaction tx, Optional<DeliveryState> state) {
        return tx.sql()
                .select(
                        MAILS.MAIL_ID,
                        MAILS.KIND,
                        DSL.inline(Delivery.Channel.MAIL.word()).as(CHANNEL),
                        MAILS.RECIPIENT.as(RECIPIENT),
                        MAILS.STATE,
                        MAILS.ATTEMPTS,
                        MAILS.LAST_ERROR,
                        MAILS.CREATED_AT,
                        MAILS.ENDED_AT)
                .from(MAILS)
                .where(isNotice(tx).and(in(MAILS.STATE, state)))
                .unionAll(tx.sql()
                        .select(
                                WEBHOOK_DELIVERIES.DELIVERY_ID,
                                WEBHOOK_DELIVERIES.KIND,
                                DSL.inline(Delivery.Channel.WEBHOOK.word()).as(CHANNEL),
                                WEBHOOK_DELIVERIES.URL,
                                WEBHOOK_DELIVERIES.STATE,
                                WEBHOOK_DELIVERIES.ATTEMPTS,
                                WEBHOOK_DELIVERIES.LAST_ERROR,
                                WEBHOOK_DELIVERIES.CREATED_AT,
                                WEBHOOK_DELIVERIES.ENDED_AT)
                        .from(WEBHOOK_DELIVERIES)
                        .where(isOwn(tx).and(in(WEBHOOK_DELIVERIES.STATE, state))))
                .asTable("deliveries");
    }

    private static Condition isNotice(Transaction tx) {
        return MAILS.ORGANIZATION_ID.eq(tx.organization().value()).and(MAILS.KIND.in(KINDS));
    }

    private static Condition isOwn(Transaction tx) {
        return WEBHOOK_DELIVERIES.ORGANIZATION_ID.eq(tx.organization().value());
    }

    private static Condition in(Field<String> column, Optional<DeliveryState> state) {
        return state.map(one -> column.eq(one.word())).orElseGet(DSL::noCondition);
    }

    private static Delivery read(Record row) {
        return new Delivery(
                row.get(DELIVERY_ID),
                row.get("kind", String.class),
                Delivery.Channel.of(row.get(CHANNEL)),
                row.get(RECIPIENT),
                new MailEntry.Progress(
                        DeliveryState.of(row.get("state", String.class)),
                        row.get("attempts", Integer.class),
                        Optional.ofNullable(row.get("last_error", String.class)),
                        Optional.ofNullable(row.get("ended_at", Instant.class))),
                row.get("created_at", Instant.class));
    }
}
