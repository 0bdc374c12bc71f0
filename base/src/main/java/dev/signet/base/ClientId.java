package dev.signet.base;

import java.util.Optional;
import java.util.regex.Pattern;

/// The public half of a client credential: 64 lower-case hexadecimal characters (rest-api.md §1.4, shape ours).
public record ClientId(String value) {
    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");

    /// Refuses anything that is not shaped like a client id.
    public ClientId {
        if (!SHAPE.matcher(value).matches()) throw new IllegalArgumentException("not a client id");
    }

    /// The id, or empty when the text is not shaped like one.
    public static Optional<ClientId> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new ClientId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
