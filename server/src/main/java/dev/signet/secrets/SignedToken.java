package dev.signet.secrets;

import java.nio.charset.StandardCharsets;

/// Makes bearer tokens: compact JWTs signed with HS256 (RFC 7515 §3.1, RFC 7519).
public final class SignedToken {
    private SignedToken() {}

    /// The token that says these claims, signed by that key. Whoever has the text is its holder: never log it.
    public static String sign(TokenKey key, TokenClaims claims) {
        return sign(key, TokenPayload.bytes(claims));
    }

    static String sign(TokenKey key, byte[] payload) {
        String input = key.encodedHeader() + '.' + Base64Url.encode(payload);
        return input + '.' + Base64Url.encode(key.sign(input.getBytes(StandardCharsets.US_ASCII)));
    }
}
