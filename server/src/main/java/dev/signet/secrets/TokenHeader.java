package dev.signet.secrets;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The header of our tokens, which has one spelling only: `{"alg":"HS256","typ":"JWT","kid":"<key id>"}`.
///
/// Reading it is therefore a comparison. No JSON parser meets a byte that is not authenticated, and a header naming
/// another algorithm, more members, or the same ones in another order is not ours.
final class TokenHeader {
    private static final String BEFORE = "{\"alg\":\"HS256\",\"typ\":\"JWT\",\"kid\":\"";
    private static final String AFTER = "\"}";

    private TokenHeader() {}

    static byte[] bytes(String keyId) {
        return (BEFORE + keyId + AFTER).getBytes(StandardCharsets.US_ASCII);
    }

    /// The key id in a header of ours.
    static Optional<String> keyId(byte[] header) {
        String text = new String(header, StandardCharsets.ISO_8859_1);
        if (text.length() < BEFORE.length() + AFTER.length()) return Optional.empty();
        if (!text.startsWith(BEFORE) || !text.endsWith(AFTER)) return Optional.empty();
        return Optional.of(text.substring(BEFORE.length(), text.length() - AFTER.length()))
                .filter(TokenKey::isKeyId);
    }
}
