package dev.signet.secrets;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// SHA-256 (FIPS 180-4) of content that is not secret: cache keys, chains of records, documents.
///
/// For secrets there is [SecretDigest], which compares in constant time.
public final class Sha256 {
    private Sha256() {}

    /// The digest of the text in UTF-8.
    public static byte[] ofText(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /// The 32-byte digest of the parts joined; a caller whose parts vary in length frames them itself.
    public static byte[] of(byte[]... parts) {
        MessageDigest digest = algorithm();
        for (byte[] part : parts) digest.update(part);
        return digest.digest();
    }

    private static MessageDigest algorithm() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
