package dev.signet.access;

import dev.signet.base.Base62;
import java.util.Optional;
import java.util.UUID;

/// The place of a record in the order the audit is looked at: by transaction, then by number.
public record AuditCursor(long transaction, long number) {

    /// The place as text that survives any address.
    public String text() {
        return Base62.of(new UUID(transaction, number));
    }

    /// The place that text names; empty when it names none.
    public static Optional<AuditCursor> parse(String text) {
        return Base62.uuid(text)
                .map(id -> new AuditCursor(id.getMostSignificantBits(), id.getLeastSignificantBits()))
                .filter(cursor -> cursor.transaction > 0 && cursor.number > 0);
    }
}
