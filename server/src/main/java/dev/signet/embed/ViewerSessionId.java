package dev.signet.embed;

import java.util.UUID;

/// A viewer's session, by a name that is no secret.
public record ViewerSessionId(UUID value) {

    /// A new, random id.
    static ViewerSessionId random() {
        return new ViewerSessionId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
