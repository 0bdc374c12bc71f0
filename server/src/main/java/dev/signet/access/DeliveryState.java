package dev.signet.access;

import java.util.Locale;

/// How far a mail or a webhook has come.
public enum DeliveryState {
    /// Waiting for its first or next attempt, or being sent.
    QUEUED,
    /// The other side has taken it.
    SENT,
    /// It will not be tried again.
    FAILED;

    /// The word on the wire and in the database.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static DeliveryState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
