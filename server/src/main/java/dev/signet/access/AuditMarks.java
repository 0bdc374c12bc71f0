package dev.signet.access;

import dev.signet.base.OrganizationId;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Which organizations have records that may not be sealed yet, each with the latest transaction that wrote some.
///
/// A mark may be set before its transaction commits: it stays until a pass has looked at a time when that transaction,
/// and all before it, had ended.
final class AuditMarks {
    private final ConcurrentHashMap<OrganizationId, Long> marks = new ConcurrentHashMap<>();

    void mark(OrganizationId organization, long transaction) {
        marks.merge(organization, transaction, Math::max);
    }

    /// A pass looked at a time when every transaction before `oldestRunning` had ended.
    void passed(OrganizationId organization, long oldestRunning) {
        marks.computeIfPresent(organization, (any, latest) -> latest < oldestRunning ? null : latest);
    }

    Set<OrganizationId> organizations() {
        return Set.copyOf(marks.keySet());
    }
}
