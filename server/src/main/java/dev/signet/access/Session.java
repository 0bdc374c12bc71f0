package dev.signet.access;

import java.time.Instant;

/// Somebody's being signed in, from then until then. What they may do is read when they ask, never kept here.
public record Session(SessionId id, Principal.Human holder, Instant since, Instant until) {

    boolean isOverAt(Instant now) {
        return !now.isBefore(until);
    }

    /// How the audit names it.
    String auditName() {
        return "session:" + id;
    }
}
