package dev.signet.base;

import java.util.Optional;

/// The public half of a client credential: 64 lower-case hexadecimal characters (rest-api.md §1.4, shape ours).
public record ClientId(String value) {
    private static final int LENGTH = 64;

    /// Refuses anything that is not shaped like a client id.
    public ClientId {
        if (!isOne(value)) throw new IllegalArgumentException("not a client id");
    }

    /// The id, or empty when the text is not shaped like one.
    public static Optional<ClientId> parse(String text) {
        return isOne(text) ? Optional.of(new ClientId(text)) : Optional.empty();
    }

    // By hand, not by regular expression: every call to the API comes through here.
    private static boolean isOne(String text) {
        if (text.length() != LENGTH) return false;
        for (int i = 0; i < LENGTH; i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) return false;
        }
        return true;
    }

    @Override
    public String toString() {
        return value;
    }
}
