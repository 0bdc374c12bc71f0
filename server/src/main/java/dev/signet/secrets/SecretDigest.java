package dev.signet.secrets;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/// The SHA-256 of a secret that is only ever compared.
///
/// Guarantee: the secret cannot be had back, provided it was random (200 bits or more); people's passwords are not, and
/// go to [Passwords]. Comparison is constant time. May be a key of a map or an index.
public final class SecretDigest {
    private static final int LENGTH = 32;

    private final byte[] bytes;

    private SecretDigest(byte[] bytes) {
        this.bytes = bytes;
    }

    /// The digest of the secret's bytes.
    public static SecretDigest of(Secret secret) {
        return new SecretDigest(Sha256.of(secret.bytes()));
    }

    /// A digest read back from where it was kept; refuses anything but 32 bytes.
    public static SecretDigest ofBytes(byte[] kept) {
        if (kept.length != LENGTH) throw new IllegalArgumentException("a digest has 32 bytes");
        return new SecretDigest(kept.clone());
    }

    /// Whether both digests are the same, in constant time.
    public boolean matches(SecretDigest other) {
        return MessageDigest.isEqual(bytes, other.bytes);
    }

    /// Whether this is the digest of that secret, in constant time.
    public boolean matches(Secret secret) {
        return matches(of(secret));
    }

    /// A copy of the 32 bytes.
    public byte[] bytes() {
        return bytes.clone();
    }

    /// 64 lower-case hexadecimal digits.
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SecretDigest digest && matches(digest);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "SecretDigest[hidden]";
    }
}
