package dev.signet.access;

import dev.signet.base.Violation;
import java.util.List;

/// What came of giving or taking values of user attributes.
public sealed interface AssignmentOutcome {

    /// It is so now; how many had to be written for it.
    record Done(int written) implements AssignmentOutcome {}

    /// Something named is not there, or is named twice; nothing was written.
    record Invalid(List<Violation> violations) implements AssignmentOutcome {
        /// Copies what it is given.
        public Invalid {
            violations = List.copyOf(violations);
        }
    }

    /// There is no such attribute or team, or they do not see it.
    record NotFound() implements AssignmentOutcome {}

    /// Only Admins do that.
    record Forbidden() implements AssignmentOutcome {}
}
