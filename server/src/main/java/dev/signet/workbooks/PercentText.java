package dev.signet.workbooks;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/// Percent-encoding of what would otherwise mean something in a control value: `%`, `,`, and a colon in front.
final class PercentText {
    private PercentText() {}

    /// The text; empty when an escape is broken or the bytes are not UTF-8.
    static Optional<String> decode(String text) {
        if (text.indexOf('%') < 0) return Optional.of(text);
        byte[] given = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(given.length);
        for (int i = 0; i < given.length; i++) {
            if (given[i] != '%') {
                bytes.put(given[i]);
            } else if (i + 2 < given.length && isHex(given[i + 1]) && isHex(given[i + 2])) {
                bytes.put((byte) (HexFormat.fromHexDigit(given[i + 1]) * 16 + HexFormat.fromHexDigit(given[i + 2])));
                i += 2;
            } else {
                return Optional.empty();
            }
        }
        return utf8(bytes.flip());
    }

    static String encode(String text) {
        String encoded = text.replace("%", "%25").replace(",", "%2C");
        return encoded.startsWith(":") ? "%3A" + encoded.substring(1) : encoded;
    }

    private static boolean isHex(int c) {
        return HexFormat.isHexDigit(c);
    }

    private static Optional<String> utf8(ByteBuffer bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }
}
