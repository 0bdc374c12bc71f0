package dev.signet.workbooks;

import java.util.Optional;
import java.util.regex.Pattern;

/// Which version of a workbook somebody asks for: `published`, `draft`, or a number.
public sealed interface WantedVersion {

    /// The one viewers see.
    record Published() implements WantedVersion {}

    /// The newest one.
    record Draft() implements WantedVersion {}

    /// That one.
    record Numbered(int version) implements WantedVersion {}

    /// What may stand there, in words.
    String EXPECTED = "Give published, draft, or the number of a version.";

    /// How the number of a version is written; short enough for an `int`.
    Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

    /// Reads one. Never throws.
    static Optional<WantedVersion> parse(String text) {
        return switch (text) {
            case "published" -> Optional.of(new Published());
            case "draft" -> Optional.of(new Draft());
            default ->
                NUMBER.matcher(text).matches() ? Optional.of(new Numbered(Integer.parseInt(text))) : Optional.empty();
        };
    }
}
