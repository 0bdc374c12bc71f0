package dev.signet.workbooks;

import dev.signet.base.InodeId;
import dev.signet.base.Violation;
import java.util.List;

/// What came of something about version tags; `T` is what was asked for.
public sealed interface TagOutcome<T> {

    /// It is done, and this is what there is to say.
    record Done<T>(T value) implements TagOutcome<T> {}

    /// There is no such tag or workbook, or whoever asks must not learn of it.
    record NotFound<T>() implements TagOutcome<T> {}

    /// They may not.
    record Forbidden<T>() implements TagOutcome<T> {}

    /// They may not use this connection, which the version reads.
    record NoUse<T>(InodeId connection) implements TagOutcome<T> {}

    /// Another tag has that name, without regard to case.
    record NameTaken<T>() implements TagOutcome<T> {}

    /// Why not, field by field; nothing was changed.
    record Refused<T>(List<Violation> violations) implements TagOutcome<T> {
        /// Copies what it is given.
        public Refused {
            violations = List.copyOf(violations);
        }
    }
}
