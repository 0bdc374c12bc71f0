package dev.signet.access;

import dev.signet.base.OrganizationId;
import java.time.Instant;

/// The first thing that is wrong with an organization's audit, or with a file of one.
public sealed interface AuditBreak {

    /// Why it is wrong, as the rest of a sentence.
    String why();

    /// All of it, as one sentence for the person at the terminal.
    String sentence();

    /// A record that is not what was sealed, or was never sealed though it should have been.
    record Altered(OrganizationId organization, long number, Instant at, String action, String why)
            implements AuditBreak {
        static Altered of(AuditRecord record, String why) {
            return new Altered(record.organization(), record.number(), record.at(), record.action(), why);
        }

        @Override
        public String sentence() {
            return "Organization " + organization + ": record " + number + " (" + action + " at " + at + "): " + why
                    + ".";
        }
    }

    /// A record that was sealed and is not there, or not once.
    record Missing(OrganizationId organization, long number, String why) implements AuditBreak {
        @Override
        public String sentence() {
            return "Organization " + organization + ": record " + number + ": " + why + ".";
        }
    }

    /// A seal that is not as it was written.
    record Seal(OrganizationId organization, long number, String why) implements AuditBreak {
        @Override
        public String sentence() {
            return "Organization " + organization + ": seal " + number + ": " + why + ".";
        }
    }

    /// A line of a file that does not belong where it is, counted from 1.
    record Line(long number, String why) implements AuditBreak {
        @Override
        public String sentence() {
            return "Line " + number + ": " + why + ".";
        }
    }
}
