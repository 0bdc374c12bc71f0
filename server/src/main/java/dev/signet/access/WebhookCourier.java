package dev.signet.access;

import dev.signet.base.OrganizationId;
import dev.signet.database.DatabaseUnavailable;
import dev.signet.database.Transaction;
import dev.signet.outbound.HttpAsk;
import dev.signet.outbound.HttpReply;
import dev.signet.outbound.OutboundHttp;
import dev.signet.secrets.Sealer;
import dev.signet.secrets.Secret;
import dev.signet.secrets.WebhookSignature;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Posts queued webhooks, one after the other, signed by the Standard Webhooks scheme.
///
/// Any number of nodes may run one: a webhook is taken by one at a time, for [#LEASE], which is longer than an attempt
/// may last. What is not answered with 2xx is tried again as mails are, for two days. It is posted twice only where the
/// node died between the answer and the record of it; `webhook-id` tells receivers so. Redirects are not followed.
public final class WebhookCourier implements AutoCloseable {
    static final Duration LEASE = Duration.ofMinutes(1);
    private static final HttpAsk.Limits LIMITS = new HttpAsk.Limits(Duration.ofSeconds(10), 64 * 1024);
    private static final Logger LOG = System.getLogger(WebhookCourier.class.getName());

    private final AccessGround ground;
    private final OutboundHttp http;
    private final Sealer sealer;
    private final WebhookStore endpoints = new WebhookStore();
    private final WebhookSecretStore secrets = new WebhookSecretStore();
    private final QueueWalk walk;

    /// One that does nothing by itself.
    WebhookCourier(AccessGround ground, OutboundHttp http, Sealer sealer) {
        this.ground = ground;
        this.http = http;
        this.sealer = sealer;
        this.walk = new QueueWalk("webhooks", ground.clock(), this::next, this::forgetBefore);
    }

    /// Starts posting, by a way out that is its opener's to close.
    public static WebhookCourier start(AccessGround ground, OutboundHttp http, Sealer sealer) {
        WebhookCourier courier = new WebhookCourier(ground, http, sealer);
        courier.walk.start();
        return courier;
    }

    /// Posts the webhook that is due; whether there was one.
    boolean next() {
        Instant now = ground.clock().instant();
        Optional<WebhookDelivery> taken =
                ground.database().asNode(sql -> WebhookDeliveryStore.claim(sql, now, now.plus(LEASE)));
        taken.ifPresent(this::deliver);
        return taken.isPresent();
    }

    private void forgetBefore(Instant then) {
        ground.database().asNode(sql -> {
            WebhookDeliveryStore.QUEUE.forgetBefore(sql, then);
            return then;
        });
    }

    private sealed interface Ready {
        record Post(WebhookEndpoint endpoint, List<Secret> secrets) implements Ready {}

        record Needless(String why) implements Ready {}
    }

    /// One webhook that cannot be posted stops no other: it is taken again when its time with us is over.
    private void deliver(WebhookDelivery delivery) {
        try {
            post(delivery);
        } catch (DatabaseUnavailable away) {
            throw away;
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "webhook " + delivery.claim().id() + " could not be posted", failed);
        }
    }

    /// No transaction is open while the other side is being spoken to.
    private void post(WebhookDelivery delivery) {
        OrganizationId organization = delivery.claim().organization();
        DeliveryResult result = switch (ground.database().inOrganization(organization, tx -> ready(tx, delivery))) {
            case Ready.Post post -> result(delivery, http.send(ask(delivery, post)));
            case Ready.Needless(String why) -> new DeliveryResult.Failed(why);
        };
        ground.database().inOrganization(organization, tx -> record(tx, delivery, result));
    }

    private Ready ready(Transaction tx, WebhookDelivery delivery) {
        Optional<WebhookEndpoint> endpoint =
                endpoints.find(tx, delivery.target().endpoint());
        if (endpoint.isEmpty()) return new Ready.Needless("The endpoint was deleted.");
        if (!endpoint.get().isOn()) return new Ready.Needless("The endpoint is switched off.");
        Instant now = ground.clock().instant();
        return new Ready.Post(
                endpoint.get(),
                secrets.live(tx, endpoint.get().id(), now).stream()
                        .map(kept -> kept.open(tx.organization(), sealer))
                        .toList());
    }

    private HttpAsk ask(WebhookDelivery delivery, Ready.Post post) {
        Instant now = ground.clock().instant();
        String id = delivery.claim().id().toString();
        Map<String, String> headers = Map.of(
                "Content-Type",
                "application/json",
                "User-Agent",
                "Signet",
                "webhook-id",
                id,
                "webhook-timestamp",
                Long.toString(now.getEpochSecond()),
                "webhook-signature",
                WebhookSignature.of(post.secrets(), id, now, delivery.body()));
        return HttpAsk.post(post.endpoint().url(), headers, delivery.body(), LIMITS);
    }

    private DeliveryResult result(WebhookDelivery delivery, HttpReply reply) {
        return switch (reply) {
            case HttpReply.Answered answered when answered.isOk() -> new DeliveryResult.Sent();
            case HttpReply.Answered answered -> later(delivery, "It answered " + answered.status() + ".");
            case HttpReply.Failed(HttpReply.Why why) -> later(delivery, why.sentence());
        };
    }

    private DeliveryResult later(WebhookDelivery delivery, String why) {
        return DeliveryResult.later(delivery.claim().attempt(), ground.clock().instant(), why);
    }

    private boolean record(Transaction tx, WebhookDelivery delivery, DeliveryResult result) {
        Instant now = ground.clock().instant();
        boolean ours = WebhookDeliveryStore.QUEUE.record(tx, delivery.claim(), result, now);
        if (ours) ground.audit().record(tx, result.on(entry(delivery, now)));
        return ours;
    }

    private static AuditEntry entry(WebhookDelivery delivery, Instant now) {
        String subject = "webhook:" + delivery.target().endpoint();
        return AuditEntry.byServer(now, AuditAction.WEBHOOK_SEND, subject)
                .with("delivery", delivery.claim().id().toString())
                .with("attempt", String.valueOf(delivery.claim().attempt().number()));
    }

    /// Stops after the webhook it is posting, or soon.
    @Override
    public void close() {
        walk.close();
    }
}
