package dev.signet.access;

import static dev.signet.access.tables.Tables.WEBHOOK_DELIVERIES;

import dev.signet.base.Json;
import dev.signet.database.Transaction;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

/// The queue of webhooks, which is their log as well.
final class WebhookDeliveryStore {
    static final QueueStore QUEUE = new QueueStore(
            WEBHOOK_DELIVERIES,
            new QueueStore.Key(WEBHOOK_DELIVERIES.ORGANIZATION_ID, WEBHOOK_DELIVERIES.DELIVERY_ID),
            new QueueStore.Progress(
                    WEBHOOK_DELIVERIES.STATE,
                    WEBHOOK_DELIVERIES.LAST_ERROR,
                    WEBHOOK_DELIVERIES.NEXT_AT,
                    WEBHOOK_DELIVERIES.ENDED_AT),
            new QueueStore.Attempts(
                    WEBHOOK_DELIVERIES.ATTEMPTS,
                    WEBHOOK_DELIVERIES.ATTEMPTS_BEFORE,
                    WEBHOOK_DELIVERIES.CREATED_AT,
                    WEBHOOK_DELIVERIES.RETRIED_AT));

    void insert(Transaction tx, WebhookEndpoint endpoint, Notice notice, Instant now) {
        tx.sql()
                .insertInto(WEBHOOK_DELIVERIES)
                .set(WEBHOOK_DELIVERIES.ORGANIZATION_ID, tx.organization().value())
                .set(WEBHOOK_DELIVERIES.DELIVERY_ID, UUID.randomUUID())
                .set(WEBHOOK_DELIVERIES.WEBHOOK_ID, endpoint.id().value())
                .set(WEBHOOK_DELIVERIES.URL, endpoint.url().toString())
                .set(WEBHOOK_DELIVERIES.KIND, notice.kind().word())
                .set(WEBHOOK_DELIVERIES.PAYLOAD, body(notice, now))
                .set(WEBHOOK_DELIVERIES.STATE, DeliveryState.QUEUED.word())
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

    /// Takes the webhook that has been due longest, as [QueueStore#take].
    static Optional<WebhookDelivery> claim(DSLContext node, Instant now, Instant until) {
        return QUEUE.take(node, DSL.noCondition(), now, until).map(WebhookDeliveryStore::read);
    }

    private static WebhookDelivery read(Record row) {
        return new WebhookDelivery(
                QUEUE.claim(row),
                new WebhookDelivery.Target(
                        new WebhookId(row.get(WEBHOOK_DELIVERIES.WEBHOOK_ID)),
                        URI.create(row.get(WEBHOOK_DELIVERIES.URL))),
                row.get(WEBHOOK_DELIVERIES.PAYLOAD));
    }
}
