package dev.signet.http;

import java.util.Optional;
import java.util.regex.Pattern;

/// An address on this server, as path with or without a query: where a link, a form or a redirect may lead.
///
/// Refuses all that a browser could take for another place: `//host`, `/\host`, schemes, spaces and control characters.
public record LocalPath(String value) {
    private static final int LONGEST = 1_000;
    private static final Pattern SHAPE = Pattern.compile("/(?:[!-\\[\\]-~&&[^/]][!-\\[\\]-~]*)?");

    /// Refuses what is not such an address.
    public LocalPath {
        if (!isLocal(value)) throw new IllegalArgumentException("not a path of ours");
    }

    /// The path, or empty when it could lead away.
    public static Optional<LocalPath> parse(String text) {
        return isLocal(text) ? Optional.of(new LocalPath(text)) : Optional.empty();
    }

    private static boolean isLocal(String text) {
        return text.length() <= LONGEST && SHAPE.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
