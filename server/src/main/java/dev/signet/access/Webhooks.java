package dev.signet.access;

import dev.signet.access.WebhookEndpoint.Position;
import dev.signet.base.Violation;
import dev.signet.database.Transaction;
import dev.signet.secrets.Sealer;
import dev.signet.secrets.Secret;
import dev.signet.secrets.SecretShape;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/// The webhook endpoints of an organization: for Admins.
///
/// Guarantee: the secret an endpoint's webhooks are signed with leaves here once, when it is made. Rotated, the old one
/// signs beside the new one for [#OVERLAP], so that receivers may change in between; one older still ends. Refuses more
/// than [#MOST].
public final class Webhooks {
    /// The most endpoints of an organization.
    public static final int MOST = 20;

    /// How long an old secret signs beside the new one.
    public static final Duration OVERLAP = Duration.ofDays(1);

    private final AccessGround ground;
    private final Sealer sealer;
    private final WebhookStore endpoints = new WebhookStore();
    private final WebhookSecretStore secrets = new WebhookSecretStore();

    /// Works on that ground; secrets are sealed by that.
    public Webhooks(AccessGround ground, Sealer sealer) {
        this.ground = ground;
        this.sealer = sealer;
    }

    /// What came of it.
    public sealed interface Outcome<T> {

        /// It was done.
        record Done<T>(T value) implements Outcome<T> {}

        /// There is no such endpoint.
        record NotFound<T>() implements Outcome<T> {}

        /// Not for them.
        record Forbidden<T>() implements Outcome<T> {}

        /// For this reason.
        record Refused<T>(Violation why) implements Outcome<T> {}
    }

    /// An endpoint, and its new secret for the only time.
    public record Shown(WebhookEndpoint endpoint, Secret secret) {}

    /// What is to be different; what is empty stays.
    public record Change(Optional<URI> url, Optional<Set<NoticeKind>> events, Optional<Position> position) {

        private WebhookEndpoint of(WebhookEndpoint before) {
            return new WebhookEndpoint(
                    before.id(),
                    url.orElse(before.url()),
                    events.orElse(before.events()),
                    position.orElse(before.position()),
                    before.made());
        }
    }

    /// Whether they may have to do with webhooks.
    public boolean areFor(Principal principal) {
        return ground.access().decide(principal, Capability.ADMINISTER) instanceof Decision.Allowed;
    }

    /// All of them, the oldest first.
    public Outcome<List<WebhookEndpoint>> list(Principal principal) {
        return asAdmin(principal, (tx, _) -> new Outcome.Done<>(endpoints.all(tx)));
    }

    /// One of them.
    public Outcome<WebhookEndpoint> read(Principal principal, WebhookId id) {
        return asAdmin(
                principal,
                (tx, _) -> endpoints
                        .find(tx, id)
                        .<Outcome<WebhookEndpoint>>map(Outcome.Done::new)
                        .orElseGet(Outcome.NotFound::new));
    }

    /// A new one, switched on.
    public Outcome<Shown> create(Principal principal, Origin origin, URI url, Set<NoticeKind> events) {
        return asAdmin(principal, (tx, now) -> {
            endpoints.lock(tx);
            if (endpoints.all(tx).size() >= MOST) {
                return new Outcome.Refused<>(new Violation("url", "There are " + MOST + ", the most there may be."));
            }
            WebhookEndpoint.Made made = new WebhookEndpoint.Made(principal.member(), now);
            WebhookEndpoint endpoint = new WebhookEndpoint(WebhookId.random(), url, events, Position.ON, made);
            endpoints.insert(tx, endpoint);
            audit(tx, new Act(principal, origin, now), AuditAction.WEBHOOK_CREATE, endpoint);
            return new Outcome.Done<>(new Shown(endpoint, newSecret(tx, endpoint, now)));
        });
    }

    /// The endpoint, changed.
    public Outcome<WebhookEndpoint> change(Principal principal, Origin origin, WebhookId id, Change change) {
        return withOne(principal, id, (tx, now, before) -> {
            WebhookEndpoint after = change.of(before);
            endpoints.update(tx, after);
            audit(tx, new Act(principal, origin, now), AuditAction.WEBHOOK_UPDATE, after);
            return after;
        });
    }

    /// Deletes it; what is queued for it is not posted any more.
    public Outcome<WebhookEndpoint> delete(Principal principal, Origin origin, WebhookId id) {
        return withOne(principal, id, (tx, now, endpoint) -> {
            endpoints.delete(tx, id);
            audit(tx, new Act(principal, origin, now), AuditAction.WEBHOOK_DELETE, endpoint);
            return endpoint;
        });
    }

    /// Gives it a new secret.
    public Outcome<Shown> rotate(Principal principal, Origin origin, WebhookId id) {
        return withOne(principal, id, (tx, now, endpoint) -> {
            secrets.endAt(tx, id, now.plus(OVERLAP));
            audit(tx, new Act(principal, origin, now), AuditAction.WEBHOOK_ROTATE, endpoint);
            return new Shown(endpoint, newSecret(tx, endpoint, now));
        });
    }

    private Secret newSecret(Transaction tx, WebhookEndpoint endpoint, Instant now) {
        Secret secret = SecretShape.WEBHOOK_SECRET.mint();
        secrets.insert(tx, endpoint.id(), WebhookSecretStore.Kept.of(tx.organization(), secret, sealer), now);
        return secret;
    }

    private record Act(Principal by, Origin from, Instant at) {}

    private void audit(Transaction tx, Act act, AuditAction action, WebhookEndpoint endpoint) {
        ground.audit()
                .record(
                        tx,
                        AuditEntry.by(act.by(), act.from(), act.at(), action, "webhook:" + endpoint.id())
                                .with("url", endpoint.url().toString()));
    }

    private interface OfOne<T> {
        T in(Transaction tx, Instant now, WebhookEndpoint endpoint);
    }

    private <T> Outcome<T> withOne(Principal principal, WebhookId id, OfOne<T> work) {
        return asAdmin(
                principal,
                (tx, now) -> endpoints
                        .locked(tx, id)
                        .<Outcome<T>>map(endpoint -> new Outcome.Done<>(work.in(tx, now, endpoint)))
                        .orElseGet(Outcome.NotFound::new));
    }

    private <T> Outcome<T> asAdmin(Principal principal, BiFunction<Transaction, Instant, Outcome<T>> work) {
        if (!areFor(principal)) return new Outcome.Forbidden<>();
        Instant now = ground.clock().instant();
        return ground.database().inOrganization(principal.organization(), tx -> work.apply(tx, now));
    }
}
