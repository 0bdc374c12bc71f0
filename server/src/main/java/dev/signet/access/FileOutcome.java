package dev.signet.access;

import dev.signet.base.Violation;
import java.util.List;

/// What came of doing something with a file.
public sealed interface FileOutcome {

    /// The file as it is now.
    record Done(FileView file) implements FileOutcome {}

    /// There is none, or whoever asks must not learn of it.
    record NotFound() implements FileOutcome {}

    /// Whoever asks sees it, and lacks this.
    record Forbidden(String why) implements FileOutcome {}

    /// Where it is to lie is archived: nothing is put there.
    record Archived() implements FileOutcome {}

    /// Everything that is wrong.
    record Invalid(List<Violation> violations) implements FileOutcome {

        /// Copies what it is given.
        public Invalid {
            violations = List.copyOf(violations);
        }
    }
}
