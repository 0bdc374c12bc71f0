package dev.signet.access;

import java.util.UUID;

/// A mail of the queue.
public record MailId(UUID value) {

    /// A new one.
    static MailId random() {
        return new MailId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
