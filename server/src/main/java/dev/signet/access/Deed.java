package dev.signet.access;

import dev.signet.database.Transaction;
import java.time.Instant;

/// Something somebody does, in a transaction: who, from where, when.
record Deed(Transaction tx, Principal principal, Origin origin, Instant at) {

    /// As it stands in what is written.
    Member.Stamp stamp() {
        return new Member.Stamp(principal.member(), at);
    }

    /// As the audit tells it.
    AuditEntry entry(AuditAction action, String subject) {
        return AuditEntry.by(principal, origin, at, action, subject);
    }
}
