package dev.signet.access;

import dev.signet.database.Paced;
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
    private static final Duration PACE = Duration.ofSeconds(1);
    private static final HttpAsk.Limits LIMITS = new HttpAsk.Limits(Duration.ofSeconds(10), 64 * 1024);
    private static final Logger LOG = System.getLogger(WebhookCourier.class.getName());

    private final AccessGround ground;
    private final OutboundHttp http;
    private final Sealer sealer;
    private final WebhookStore endpoints = new WebhookStore();
    private final WebhookSecretStore secrets = new WebhookSecretStore();
    private final WebhookDeliveryStore deliveries = new WebhookDeliveryStore();
    private final Paced walking = Paced.of("webhook-courier", PACE, this::all);
    private volatile boolean closing;

    /// One that does nothing by itself.
    WebhookCourier(AccessGround ground, OutboundHttp http, Sealer sealer) {
        this.ground = ground;
        this.http = http;
        this.sealer = sealer;
    }

    /// Starts posting.
    public static WebhookCourier start(AccessGround ground, OutboundHttp http, Sealer sealer) {
        WebhookCourier courier = new WebhookCourier(ground, http, sealer);
        courier.walking.start();
        return courier;
    }

    private void all() {
        while (!closing && next()) {}
        if (closing) return;
        Instant old = ground.clock().instant().minus(Courier.KEPT_FOR);
        ground.database().asNode(sql -> {
            WebhookDeliveryStore.forgetBefore(sql, old);
            return old;
        });
    }

    /// Posts the webhook that is due; whether there was one.
    boolean next() {
        Instant now = ground.clock().instant();
        Optional<WebhookDelivery> taken =
                ground.database().asNode(sql -> WebhookDeliveryStore.claim(sql, now, now.plus(LEASE)));
        taken.ifPresent(this::deliver);
        return taken.isPresent();
    }

    private sealed interface Ready {
        record Post(WebhookEndpoint endpoint, List<Secret> secrets) implements Ready {}

        record Needless(String why) implements Ready {}
    }

    /// What to note; `next` where it is to be tried again.
    private record Result(MailState state, Optional<String> why, Optional<Instant> next) {}

    /// No transaction is open while the other side is being spoken to.
    private void deliver(WebhookDelivery delivery) {
        try {
            Result result = switch (ground.database()
                    .inOrganization(delivery.organization(), tx -> ready(tx, delivery))) {
                case Ready.Post post -> result(delivery, http.send(ask(delivery, post)));
                case Ready.Needless(String why) -> new Result(MailState.FAILED, Optional.of(why), Optional.empty());
            };
            ground.database().inOrganization(delivery.organization(), tx -> record(tx, delivery, result));
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "webhook " + delivery.id() + " could not be posted", failed);
        }
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
        String id = delivery.id().toString();
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

    private Result result(WebhookDelivery delivery, HttpReply reply) {
        return switch (reply) {
            case HttpReply.Answered answered
            when answered.isOk() -> new Result(MailState.SENT, Optional.empty(), Optional.empty());
            case HttpReply.Answered answered -> later(delivery, "It answered " + answered.status() + ".");
            case HttpReply.Failed(HttpReply.Why why) -> later(delivery, why.sentence());
        };
    }

    private Result later(WebhookDelivery delivery, String why) {
        ClaimedMail.Attempt attempt = delivery.attempt();
        Optional<Instant> next =
                MailPauses.next(attempt.number(), ground.clock().instant(), attempt.created());
        return new Result(next.isPresent() ? MailState.QUEUED : MailState.FAILED, Optional.of(why), next);
    }

    private boolean record(Transaction tx, WebhookDelivery delivery, Result result) {
        Instant now = ground.clock().instant();
        boolean ours = result.next()
                .map(next -> deliveries.putOff(tx, delivery, result.why().orElse(""), next))
                .orElseGet(() -> deliveries.end(tx, delivery, result.state(), result.why(), now));
        if (ours) ground.audit().record(tx, entry(delivery, result, now));
        return ours;
    }

    private static AuditEntry entry(WebhookDelivery delivery, Result result, Instant now) {
        String subject = "webhook:" + delivery.target().endpoint();
        AuditEntry entry = AuditEntry.byServer(now, AuditAction.WEBHOOK_SEND, subject)
                .with("delivery", delivery.id().toString())
                .with("attempt", String.valueOf(delivery.attempt().number()))
                .with(
                        "outcome",
                        result.state() == MailState.QUEUED
                                ? "put-off"
                                : result.state().word());
        return result.why().map(why -> entry.with("reason", why)).orElse(entry);
    }

    /// Stops after the webhook it is posting.
    @Override
    public void close() {
        closing = true;
        walking.close();
        http.close();
    }
}
