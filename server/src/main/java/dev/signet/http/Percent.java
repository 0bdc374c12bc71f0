package dev.signet.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Percent-decoding (RFC 3986 §2.1), strict: every `%` has two hexadecimal digits and the result is UTF-8.
final class Percent {
    private static final int HEX = 16;

    private Percent() {}

    /// The decoded text; empty for a broken escape or bytes that are not UTF-8.
    static Optional<String> decode(String encoded) {
        return encoded.indexOf('%') < 0 ? Optional.of(encoded) : decodeBytes(encoded);
    }

    /// The same for `application/x-www-form-urlencoded` and query strings, where `+` is a space.
    static Optional<String> decodeForm(String encoded) {
        return decode(encoded.indexOf('+') < 0 ? encoded : encoded.replace('+', ' '));
    }

    private static Optional<String> decodeBytes(String encoded) {
        byte[] in = encoded.getBytes(StandardCharsets.UTF_8);
        ByteBuffer out = ByteBuffer.allocate(in.length);
        for (int i = 0; i < in.length; i++) {
            if (in[i] != '%') {
                out.put(in[i]);
                continue;
            }
            if (i + 2 >= in.length) return Optional.empty();
            int high = Character.digit((char) in[i + 1], HEX);
            int low = Character.digit((char) in[i + 2], HEX);
            if (high < 0 || low < 0) return Optional.empty();
            out.put((byte) (high * HEX + low));
            i += 2;
        }
        return utf8(out.flip());
    }

    /// The bytes as text; empty when they are not UTF-8.
    static Optional<String> utf8(ByteBuffer bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }
}
