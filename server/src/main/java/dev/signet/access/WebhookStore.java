package dev.signet.access;

import static dev.signet.access.tables.Tables.WEBHOOK_ENDPOINTS;

import dev.signet.access.WebhookEndpoint.Position;
import dev.signet.base.MemberId;
import dev.signet.database.Transaction;
import java.net.URI;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.impl.DSL;

/// The webhook endpoints of an organization.
final class WebhookStore {

    /// Lets one change at a time be made of the organization's endpoints, so that they can be counted first.
    void lock(Transaction tx) {
        tx.sql()
                .select(DSL.field(
                        "pg_advisory_xact_lock(hashtextextended({0}, 0))",
                        Object.class, DSL.val("webhook-endpoints" + tx.organization())))
                .execute();
    }

    void insert(Transaction tx, WebhookEndpoint endpoint) {
        tx.sql()
                .insertInto(WEBHOOK_ENDPOINTS)
                .set(WEBHOOK_ENDPOINTS.ORGANIZATION_ID, tx.organization().value())
                .set(WEBHOOK_ENDPOINTS.WEBHOOK_ID, endpoint.id().value())
                .set(WEBHOOK_ENDPOINTS.URL, endpoint.url().toString())
                .set(WEBHOOK_ENDPOINTS.EVENTS, words(endpoint))
                .set(WEBHOOK_ENDPOINTS.IS_ENABLED, endpoint.isOn())
                .set(WEBHOOK_ENDPOINTS.CREATED_BY, endpoint.made().by().value())
                .set(WEBHOOK_ENDPOINTS.CREATED_AT, endpoint.made().at())
                .execute();
    }

    /// Writes all that can change of it.
    void update(Transaction tx, WebhookEndpoint endpoint) {
        tx.sql()
                .update(WEBHOOK_ENDPOINTS)
                .set(WEBHOOK_ENDPOINTS.URL, endpoint.url().toString())
                .set(WEBHOOK_ENDPOINTS.EVENTS, words(endpoint))
                .set(WEBHOOK_ENDPOINTS.IS_ENABLED, endpoint.isOn())
                .where(is(tx, endpoint.id()))
                .execute();
    }

    /// With its secrets.
    void delete(Transaction tx, WebhookId id) {
        tx.sql().deleteFrom(WEBHOOK_ENDPOINTS).where(is(tx, id)).execute();
    }

    Optional<WebhookEndpoint> find(Transaction tx, WebhookId id) {
        return tx.sql().selectFrom(WEBHOOK_ENDPOINTS).where(is(tx, id)).fetchOptional(WebhookStore::read);
    }

    /// The endpoint, kept from others until the transaction ends.
    Optional<WebhookEndpoint> locked(Transaction tx, WebhookId id) {
        return tx.sql()
                .selectFrom(WEBHOOK_ENDPOINTS)
                .where(is(tx, id))
                .forUpdate()
                .fetchOptional(WebhookStore::read);
    }

    /// All, the oldest first.
    List<WebhookEndpoint> all(Transaction tx) {
        return tx.sql()
                .selectFrom(WEBHOOK_ENDPOINTS)
                .where(own(tx))
                .orderBy(WEBHOOK_ENDPOINTS.CREATED_AT, WEBHOOK_ENDPOINTS.WEBHOOK_ID)
                .fetch(WebhookStore::read);
    }

    /// Those that are on and want to be told of such things.
    List<WebhookEndpoint> listening(Transaction tx, NoticeKind kind) {
        return all(tx).stream()
                .filter(endpoint -> endpoint.isOn() && endpoint.events().contains(kind))
                .toList();
    }

    private static Condition own(Transaction tx) {
        return WEBHOOK_ENDPOINTS.ORGANIZATION_ID.eq(tx.organization().value());
    }

    private static Condition is(Transaction tx, WebhookId id) {
        return own(tx).and(WEBHOOK_ENDPOINTS.WEBHOOK_ID.eq(id.value()));
    }

    private static String[] words(WebhookEndpoint endpoint) {
        return endpoint.events().stream().sorted().map(NoticeKind::word).toArray(String[]::new);
    }

    private static WebhookEndpoint read(Record row) {
        Set<NoticeKind> events = EnumSet.noneOf(NoticeKind.class);
        Arrays.stream(row.get(WEBHOOK_ENDPOINTS.EVENTS))
                .forEach(word -> NoticeKind.of(word).ifPresent(events::add));
        return new WebhookEndpoint(
                new WebhookId(row.get(WEBHOOK_ENDPOINTS.WEBHOOK_ID)),
                URI.create(row.get(WEBHOOK_ENDPOINTS.URL)),
                events,
                row.get(WEBHOOK_ENDPOINTS.IS_ENABLED) ? Position.ON : Position.OFF,
                new WebhookEndpoint.Made(
                        new MemberId(row.get(WEBHOOK_ENDPOINTS.CREATED_BY)), row.get(WEBHOOK_ENDPOINTS.CREATED_AT)));
    }
}
