package dev.signet.secrets;

import java.nio.ByteBuffer;
import java.util.List;

/// The place a sealed secret belongs to, for instance table, column, organization and id.
///
/// Guarantee: a ciphertext moved to another place does not open. Each part is framed by its length, so `("ab", "c")`
/// and `("a", "bc")` are different places.
public record Binding(List<String> parts) {

    /// Copies the parts; refuses to name no place.
    public Binding {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) throw new IllegalArgumentException("a binding names a place");
    }

    /// The place named by these parts, from the widest to the narrowest.
    public static Binding of(String... parts) {
        return new Binding(List.of(parts));
    }

    /// Number of parts, then each part's length and UTF-16 units: no two bindings share their bytes.
    byte[] bytes() {
        int size = Integer.BYTES;
        for (String part : parts) size += Integer.BYTES + part.length() * Character.BYTES;
        ByteBuffer framed = ByteBuffer.allocate(size).putInt(parts.size());
        for (String part : parts) {
            framed.putInt(part.length());
            for (int i = 0; i < part.length(); i++) framed.putChar(part.charAt(i));
        }
        return framed.array();
    }
}
