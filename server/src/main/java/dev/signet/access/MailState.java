package dev.signet.access;

import java.util.Locale;

/// How far a mail has come.
public enum MailState {
    /// Waiting for its first or next attempt, or being sent.
    QUEUED,
    /// The mail server has taken it.
    SENT,
    /// It will not be tried again.
    FAILED;

    /// The word on the wire and in the database.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static MailState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
