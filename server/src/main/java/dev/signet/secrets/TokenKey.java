package dev.signet.secrets;

/// The key that signs bearer tokens with HS256, and the id by which a token names it.
///
/// Guarantee: the key has 256 bits and is never printed; [#secret()] exists to be sealed. Safe for use by many threads.
public final class TokenKey {
    private static final int KEY_BYTES = 32;
    private static final int MAX_ID_LENGTH = 64;

    private final String keyId;
    private final Secret secret;
    private final HmacSha256 hmac;
    private final String encodedHeader;

    private TokenKey(String keyId, Secret secret) {
        this.keyId = keyId;
        this.secret = secret;
        this.hmac = new HmacSha256(secret.bytes());
        this.encodedHeader = Base64Url.encode(TokenHeader.bytes(keyId));
    }

    /// A new random key.
    public static TokenKey mint(String keyId) {
        return of(keyId, Secret.ofBytes(RandomText.bytes(KEY_BYTES)));
    }

    /// The key again from its unsealed secret; refuses other than 32 bytes, and an id beyond 64 of `0-9A-Za-z_-`.
    public static TokenKey of(String keyId, Secret secret) {
        if (!isKeyId(keyId)) throw new IllegalArgumentException("not a key id");
        if (secret.bytes().length != KEY_BYTES) throw new IllegalArgumentException("a token key has 32 bytes");
        return new TokenKey(keyId, secret);
    }

    /// The id by which tokens name this key.
    public String keyId() {
        return keyId;
    }

    /// The key itself, for a [Sealer].
    public Secret secret() {
        return secret;
    }

    @Override
    public String toString() {
        return "TokenKey[" + keyId + "]";
    }

    static boolean isKeyId(String text) {
        if (text.isEmpty() || text.length() > MAX_ID_LENGTH) return false;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (Digits62.value(character) < 0 && character != '_' && character != '-') return false;
        }
        return true;
    }

    String encodedHeader() {
        return encodedHeader;
    }

    boolean signed(CompactToken token) {
        return token.isSignedBy(hmac);
    }

    byte[] sign(byte[] input) {
        return hmac.of(input);
    }
}
