package dev.signet.access;

import java.util.UUID;

/// A signed-in browser, by a name that is no secret.
public record SessionId(UUID value) {

    /// A new, random id.
    static SessionId random() {
        return new SessionId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
