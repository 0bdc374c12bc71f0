package dev.signet.base;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// How UUIDs are read at the edge.
final class Uuids {
    private static final Pattern CANONICAL =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private Uuids() {}

    /// The canonical form in lower case, or base 62; empty for all else ([UUID#fromString] accepts far more).
    static Optional<UUID> parse(String text) {
        return CANONICAL.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Base62.uuid(text);
    }
}
