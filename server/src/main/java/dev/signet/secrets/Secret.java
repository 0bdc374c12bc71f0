package dev.signet.secrets;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;

/// Something only its holder may know: a client secret, an API key, a password, a signing key.
///
/// Guarantee: it cannot be printed, serialized, or compared loosely. It has no getter, its text form is
/// `Secret[hidden]`, equality is identity, and [#matches(Secret)] takes a time that does not depend on where two
/// secrets differ. Bytes are copied in and out.
///
/// Refuses to be read without a [RevealPermit].
public final class Secret {
    private static final int SHOWN = 4;

    private final byte[] bytes;

    private Secret(byte[] bytes) {
        this.bytes = bytes;
    }

    /// The secret whose bytes are the text in UTF-8.
    public static Secret ofText(String text) {
        return new Secret(text.getBytes(StandardCharsets.UTF_8));
    }

    /// The secret of a copy of these bytes.
    public static Secret ofBytes(byte[] bytes) {
        return new Secret(bytes.clone());
    }

    /// Whether both are the same secret, in constant time.
    public boolean matches(Secret other) {
        return MessageDigest.isEqual(bytes, other.bytes);
    }

    /// The secret as text, for the holder of a permit.
    public String reveal(RevealPermit permit) {
        Objects.requireNonNull(permit);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /// A copy of the secret's bytes, for the holder of a permit.
    public byte[] revealBytes(RevealPermit permit) {
        Objects.requireNonNull(permit);
        return bytes.clone();
    }

    /// The last four characters, by which people tell their secrets apart in a list; refuses a short secret.
    public String lastFour() {
        if (bytes.length < SHOWN * SHOWN) throw new IllegalStateException("too short to show a part of");
        return new String(bytes, bytes.length - SHOWN, SHOWN, StandardCharsets.UTF_8);
    }

    /// The bytes themselves, for the primitives of this room, which read and never keep or change them.
    byte[] bytes() {
        return bytes;
    }

    @Override
    public String toString() {
        return "Secret[hidden]";
    }
}
