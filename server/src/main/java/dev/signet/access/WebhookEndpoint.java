package dev.signet.access;

import dev.signet.base.MemberId;
import java.net.URI;
import java.time.Instant;
import java.util.Set;

/// Where an organization has notices posted to.
public record WebhookEndpoint(WebhookId id, URI url, Set<NoticeKind> events, Position position, Made made) {

    /// Copies what it is given.
    public WebhookEndpoint {
        events = Set.copyOf(events);
    }

    /// Whether anything is posted there.
    public boolean isOn() {
        return position == Position.ON;
    }

    /// Its switch.
    public enum Position {
        ON,
        OFF
    }

    /// By whom and when it was made.
    public record Made(MemberId by, Instant at) {}
}
