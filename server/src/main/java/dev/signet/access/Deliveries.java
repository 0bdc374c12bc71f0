package dev.signet.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The log of what was sent, by mail and webhook, to tell people of their credentials; for Admins.
///
/// Kept for 90 days from the end. One that was given up can be tried again, as what is new is.
public final class Deliveries {
    private final AccessGround ground;
    private final DeliveryStore deliveries = new DeliveryStore();

    /// Reads from there.
    public Deliveries(AccessGround ground) {
        this.ground = ground;
    }

    /// What is in the log.
    public sealed interface Listing {

        /// A part of the list, and how long the whole is.
        record Listed(List<Delivery> entries, long total) implements Listing {
            /// Copies what it is given.
            public Listed {
                entries = List.copyOf(entries);
            }
        }

        /// Not for them.
        record Forbidden() implements Listing {}
    }

    /// What became of asking for another try.
    public enum Retried {
        QUEUED,
        NOT_FAILED,
        NOT_FOUND,
        FORBIDDEN
    }

    /// Those in that state, or all; newest first.
    public Listing list(Principal principal, Optional<DeliveryState> state, Slice part) {
        if (!isAdmin(principal)) return new Listing.Forbidden();
        return ground.database()
                .inOrganization(
                        principal.organization(),
                        tx -> new Listing.Listed(deliveries.page(tx, state, part), deliveries.count(tx, state)));
    }

    /// Lets the one that was given up be tried again, for as long as a new one.
    public Retried retry(Principal principal, Origin origin, String id) {
        if (!isAdmin(principal)) return Retried.FORBIDDEN;
        return WebhookId.uuid(id).map(uuid -> retry(principal, origin, uuid)).orElse(Retried.NOT_FOUND);
    }

    private Retried retry(Principal principal, Origin origin, UUID id) {
        Instant now = ground.clock().instant();
        return ground.database().inOrganization(principal.organization(), tx -> switch (deliveries.retry(tx, id, now)) {
            case QUEUED -> {
                AuditAction action = AuditAction.DELIVERY_RETRY;
                ground.audit().record(tx, AuditEntry.by(principal, origin, now, action, "delivery:" + id));
                yield Retried.QUEUED;
            }
            case NOT_FAILED -> Retried.NOT_FAILED;
            case UNKNOWN -> Retried.NOT_FOUND;
        });
    }

    private boolean isAdmin(Principal principal) {
        return ground.access().decide(principal, Capability.ADMINISTER) instanceof Decision.Allowed;
    }
}
