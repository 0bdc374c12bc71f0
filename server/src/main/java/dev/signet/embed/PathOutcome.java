package dev.signet.embed;

import dev.signet.base.Violation;
import java.util.List;

/// What came of asking for an embed path; `T` is what was asked for.
public sealed interface PathOutcome<T> {

    /// It is done.
    record Done<T>(T value) implements PathOutcome<T> {}

    /// There is no such workbook or path, as far as they may know.
    record NotFound<T>() implements PathOutcome<T> {}

    /// They may not.
    record Forbidden<T>(Why why) implements PathOutcome<T> {}

    /// It cannot be, because of these.
    record Refused<T>(List<Violation> violations) implements PathOutcome<T> {
        /// Copies what it is given.
        public Refused {
            violations = List.copyOf(violations);
        }
    }

    /// Why they may not.
    enum Why {
        /// They are no Admin and own no live credential for embedding.
        NO_EMBED_OWNER,
        /// It concerns everybody, so it is for Admins.
        NO_ADMIN,
        /// The organization opens nothing to everybody.
        PUBLIC_EMBEDS_OFF
    }
}
