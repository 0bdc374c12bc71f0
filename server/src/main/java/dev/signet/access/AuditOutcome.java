package dev.signet.access;

import dev.signet.base.OrganizationId;
import java.util.List;

/// What verifying an audit has found.
public sealed interface AuditOutcome {

    /// Every record is as it was sealed and none is missing; counted for each organization.
    record Intact(List<Count> organizations) implements AuditOutcome {
        /// Copies what it is given.
        public Intact {
            organizations = List.copyOf(organizations);
        }
    }

    /// Something was altered; for each broken organization the first thing that is wrong, never empty.
    record Broken(List<AuditBreak> breaks) implements AuditOutcome {
        /// Copies what it is given.
        public Broken {
            breaks = List.copyOf(breaks);
        }
    }

    /// An organization's records in the chain, and its newest ones, which no seal has taken yet. Of a part, `afterSeal`
    /// is the number of the seal it continues, and what was before is not known; of a whole chain it is 0.
    record Count(OrganizationId organization, long sealed, long unsealed, long afterSeal) {

        /// Counts of a whole chain.
        public Count(OrganizationId organization, long sealed, long unsealed) {
            this(organization, sealed, unsealed, 0);
        }
    }
}
