package dev.signet.bench;

import java.nio.charset.StandardCharsets;

/// A JSON object of a given size in bytes, so that a floor sends as much as what is compared to it.
final class FixedJson {
    private static final String HEAD = "{\"access_token\":\"";
    private static final String TAIL = "\"}";
    private static final int LEAST = HEAD.length() + TAIL.length();

    private FixedJson() {}

    /// Exactly so many bytes; refuses sizes that hold no such object.
    static byte[] ofSize(int bytes) {
        if (bytes < LEAST) throw new IllegalArgumentException("too small: " + bytes);
        return (HEAD + "a".repeat(bytes - LEAST) + TAIL).getBytes(StandardCharsets.US_ASCII);
    }
}
