package dev.signet.access;

import dev.signet.base.Violation;
import java.util.List;

/// What came of a use case about one account type.
public sealed interface AccountTypeOutcome<T> {

    /// It is done, and this is what there is to say.
    record Done<T>(T value) implements AccountTypeOutcome<T> {}

    /// The organization has no such account type.
    record NotFound<T>() implements AccountTypeOutcome<T> {}

    /// Only Admins do it.
    record Forbidden<T>() implements AccountTypeOutcome<T> {}

    /// Another account type has that name, without regard to case.
    record NameTaken<T>() implements AccountTypeOutcome<T> {}

    /// Why not, field by field; nothing was changed.
    record Refused<T>(List<Violation> violations) implements AccountTypeOutcome<T> {
        /// Copies what it is given.
        public Refused {
            violations = List.copyOf(violations);
        }
    }
}
