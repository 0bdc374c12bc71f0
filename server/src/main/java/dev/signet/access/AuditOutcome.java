package dev.signet.access;

import dev.signet.base.OrganizationId;
import java.time.Instant;
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

    /// An organization's records in the chain, and its newest ones, which no seal has taken yet.
    record Count(OrganizationId organization, long sealed, long unsealed, Start start) {

        /// Counts of a whole chain.
        public Count(OrganizationId organization, long sealed, long unsealed) {
            this(organization, sealed, unsealed, new Start.Whole());
        }
    }

    /// With what the records that were verified begin.
    sealed interface Start {
        /// With the organization's first record.
        record Whole() implements Start {}

        /// After the seal of this number: what was sealed until then was dropped, because it was not wanted longer.
        record Later(long afterSeal, Instant droppedUntil) implements Start {}

        /// After the seal of this number; what was before is not in the file, and not known.
        record Part(long afterSeal) implements Start {}
    }
}
