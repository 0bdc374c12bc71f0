package dev.signet.access;

import java.util.Optional;
import java.util.UUID;

/// A signed-in browser, by a name that is no secret.
public record SessionId(UUID value) {

    /// A new, random id.
    static SessionId random() {
        return new SessionId(UUID.randomUUID());
    }

    /// The id of that name, a UUID in lower case; empty when the text is none.
    public static Optional<SessionId> parse(String text) {
        try {
            return Optional.of(new SessionId(UUID.fromString(text)))
                    .filter(id -> id.toString().equals(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
