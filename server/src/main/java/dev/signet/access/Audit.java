package dev.signet.access;

import dev.signet.database.Transaction;
import java.util.List;

/// Writes what is done into the audit, in the very transaction that does it: an action that cannot be audited does not
/// happen, and an action that is undone leaves no record.
public final class Audit {
    private final AuditSealer sealer;

    /// An audit whose records this sealer chains, within a second of their commit.
    public Audit(AuditSealer sealer) {
        this.sealer = sealer;
    }

    /// Records the entry, in the transaction's organization.
    public void record(Transaction transaction, AuditEntry entry) {
        sealer.mark(transaction.organization(), AuditStore.insert(transaction, entry));
    }

    /// Records all of them, in that order.
    public void record(Transaction transaction, List<AuditEntry> entries) {
        if (entries.isEmpty()) return;
        sealer.mark(transaction.organization(), AuditStore.insertAll(transaction, entries));
    }
}
