package dev.signet.access;

import dev.signet.base.Violation;
import java.util.Optional;

/// What names of files have to be.
final class FileName {
    private static final int LONGEST_DESCRIPTION = 10_000;
    private static final int LONGEST = 255;

    private FileName() {}

    /// What is wrong with the description.
    static Optional<Violation> refusalOfDescription(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_DESCRIPTION
                ? Optional.empty()
                : Optional.of(new Violation("description", "Give at most 10000 characters."));
    }

    /// What is wrong with the name.
    static Optional<Violation> refusal(String name) {
        boolean fits = !name.isBlank() && name.codePointCount(0, name.length()) <= LONGEST;
        return fits
                ? Optional.empty()
                : Optional.of(new Violation("name", "Give a name that is not blank and has at most 255 characters."));
    }
}
