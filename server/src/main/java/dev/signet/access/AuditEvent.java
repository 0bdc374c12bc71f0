package dev.signet.access;

/// A record of the audit as people see it: its number, what was recorded, and who that was in words.
public record AuditEvent(long number, AuditEntry entry, String actorName) {

    /// Whether it was done or refused.
    public Acceptance outcome() {
        return Acceptance.of(entry.action());
    }
}
