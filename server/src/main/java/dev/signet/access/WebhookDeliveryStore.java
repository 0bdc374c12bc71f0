package dev.signet.access;

import static dev.signet.access.tables.Tables.WEBHOOK_DELIVERIES;

import dev.signet.base.Json;
import dev.signet.base.OrganizationId;
import dev.signet.database.Transaction;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

/// The queue of webhooks, which is their log as well.
final class WebhookDeliveryStore {

    void insert(Transaction tx, WebhookEndpoint endpoint, Notice notice, Instant now) {
        tx.sql()
                .insertInto(WEBHOOK_DELIVERIES)
                .set(WEBHOOK_DELIVERIES.ORGANIZATION_ID, tx.organization().value())
                .set(WEBHOOK_DELIVERIES.DELIVERY_ID, UUID.randomUUID())
                .set(WEBHOOK_DELIVERIES.WEBHOOK_ID, endpoint.id().value())
                .set(WEBHOOK_DELIVERIES.URL, endpoint.url().toString())
                .set(WEBHOOK_DELIVERIES.KIND, notice.kind().word())
                .set(WEBHOOK_DELIVERIES.PAYLOAD, body(notice, now))
                .set(WEBHOOK_DELIVERIES.STATE, MailState.QUEUED.word())
                .set(WEBHOOK_DELIVERIES.CREATED_AT, now)
                .set(WEBHOOK_DELIVERIES.NEXT_AT, now)
                .execute();
    }

    /// What is posted: the shape of the Standard Webhooks, `type`, `timestamp` and `data`.
    static String body(Notice notice, Instant now) {
        Map<String, Object> data = new TreeMap<>();
        data.put("clientId", notice.about().clientId());
        data.put("name", notice.about().name());
        data.put("ownerId", notice.owner().value());
        data.put("detail", notice.detail());
        Map<String, Object> body = new TreeMap<>();
        body.put("type", notice.kind().word());
        body.put("timestamp", now.toString());
        body.put("data", data);
        return Json.text(body);
    }

    /// Takes the webhook that has been due longest, of whichever organization, and keeps it from other couriers until
    /// `until`.
    static Optional<WebhookDelivery> claim(DSLContext node, Instant now, Instant until) {
        return node.update(WEBHOOK_DELIVERIES)
                .set(WEBHOOK_DELIVERIES.NEXT_AT, until)
                .set(WEBHOOK_DELIVERIES.ATTEMPTS, WEBHOOK_DELIVERIES.ATTEMPTS.plus(1))
                .where(WEBHOOK_DELIVERIES.DELIVERY_ID.eq(DSL.select(WEBHOOK_DELIVERIES.DELIVERY_ID)
                        .from(WEBHOOK_DELIVERIES)
                        .where(WEBHOOK_DELIVERIES.STATE.eq(MailState.QUEUED.word()))
                        .and(WEBHOOK_DELIVERIES.NEXT_AT.le(now))
                        .orderBy(WEBHOOK_DELIVERIES.NEXT_AT)
                        .limit(1)
                        .forUpdate()
                        .skipLocked()))
                .returning()
                .fetchOptional()
                .map(WebhookDeliveryStore::read);
    }

    /// Forgets webhooks that were sent or given up before then.
    static void forgetBefore(DSLContext node, Instant then) {
        node.deleteFrom(WEBHOOK_DELIVERIES)
                .where(WEBHOOK_DELIVERIES.STATE.ne(MailState.QUEUED.word()))
                .and(WEBHOOK_DELIVERIES.ENDED_AT.lt(then))
                .execute();
    }

    /// Ends it; false when it is another courier's by now.
    boolean end(Transaction tx, WebhookDelivery delivery, MailState state, Optional<String> why, Instant now) {
        return tx.sql()
                        .update(WEBHOOK_DELIVERIES)
                        .set(WEBHOOK_DELIVERIES.STATE, state.word())
                        .set(WEBHOOK_DELIVERIES.LAST_ERROR, why.orElse(null))
                        .set(WEBHOOK_DELIVERIES.ENDED_AT, now)
                        .where(isHeld(delivery))
                        .execute()
                == 1;
    }

    /// Puts it off; false when it is another courier's by now.
    boolean putOff(Transaction tx, WebhookDelivery delivery, String why, Instant next) {
        return tx.sql()
                        .update(WEBHOOK_DELIVERIES)
                        .set(WEBHOOK_DELIVERIES.LAST_ERROR, why)
                        .set(WEBHOOK_DELIVERIES.NEXT_AT, next)
                        .where(isHeld(delivery))
                        .execute()
                == 1;
    }

    private static Condition isHeld(WebhookDelivery delivery) {
        return WEBHOOK_DELIVERIES
                .ORGANIZATION_ID
                .eq(delivery.organization().value())
                .and(WEBHOOK_DELIVERIES.DELIVERY_ID.eq(delivery.id()))
                .and(WEBHOOK_DELIVERIES.STATE.eq(MailState.QUEUED.word()))
                .and(WEBHOOK_DELIVERIES.ATTEMPTS.eq(delivery.attempt().number()));
    }

    private static WebhookDelivery read(Record row) {
        return new WebhookDelivery(
                new OrganizationId(row.get(WEBHOOK_DELIVERIES.ORGANIZATION_ID)),
                row.get(WEBHOOK_DELIVERIES.DELIVERY_ID),
                new WebhookDelivery.Target(
                        new WebhookId(row.get(WEBHOOK_DELIVERIES.WEBHOOK_ID)),
                        URI.create(row.get(WEBHOOK_DELIVERIES.URL))),
                row.get(WEBHOOK_DELIVERIES.PAYLOAD),
                new ClaimedMail.Attempt(row.get(WEBHOOK_DELIVERIES.ATTEMPTS), row.get(WEBHOOK_DELIVERIES.CREATED_AT)));
    }
}
