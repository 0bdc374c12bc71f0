package dev.signet.access;

import dev.signet.base.OrganizationId;
import java.time.Instant;

/// Where an organization's chain begins: at its first record, or later, because its oldest records were dropped.
sealed interface AuditBeginning {

    /// The last seal that is not there any more; 0 when all are.
    long seal();

    /// What the chain goes on from.
    AuditLink link();

    /// Nothing was dropped.
    record First(AuditLink link) implements AuditBeginning {
        static First of(OrganizationId organization) {
            return new First(AuditLink.genesis(organization));
        }

        @Override
        public long seal() {
            return 0;
        }
    }

    /// Everything up to this seal was dropped; it was made then and ended with that link.
    record Later(long seal, AuditLink link, Instant until) implements AuditBeginning {}
}
