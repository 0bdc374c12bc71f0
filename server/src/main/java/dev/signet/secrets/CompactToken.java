package dev.signet.secrets;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/// A signed token as text (RFC 7515 §3.1, compact): three segments with points between, nothing proven yet.
///
/// Guarantee: the signature is compared in constant time and as text, so every token has exactly one
/// spelling.
record CompactToken(String header, String payload, String signature) {

    /// Takes the text apart; empty when it is longer than `longest` or not exactly three segments.
    static Optional<CompactToken> parse(String text, int longest) {
        if (text.length() > longest) return Optional.empty();
        int first = text.indexOf('.');
        int second = text.indexOf('.', first + 1);
        if (first < 0 || second < 0 || text.indexOf('.', second + 1) >= 0) return Optional.empty();
        return Optional.of(new CompactToken(
                text.substring(0, first), text.substring(first + 1, second), text.substring(second + 1)));
    }

    /// Whether that key signed header and payload.
    boolean isSignedBy(HmacSha256 key) {
        byte[] expected = Base64Url.encode(key.of(input())).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.US_ASCII));
    }

    /// What was signed.
    byte[] input() {
        // A character outside ASCII becomes '?', which no signed text contains.
        return (header + "." + payload).getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public String toString() {
        return "CompactToken[hidden]";
    }
}
