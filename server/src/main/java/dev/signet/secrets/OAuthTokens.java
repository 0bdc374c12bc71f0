package dev.signet.secrets;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/// Tokens for warehouses as hosts encrypt them, under the secret that signs their ticket (embedding.md §2.7):
/// AES-256-GCM with a key that PBKDF2-HMAC-SHA256 derives, written `salt.iv.tag.ciphertext`, each part in base 64 with
/// padding.
///
/// Guarantee: refuses by outcome, never by exception; what is refused reveals nothing of what was in it. Each token
/// costs a derivation of 600 000 iterations, some tenths of a second: whose ticket it is must be known before.
public final class OAuthTokens {
    private static final int ITERATIONS = 600_000;
    private static final int SALT = 16;
    private static final int IV = 12;
    private static final int TAG = 16;
    private static final int PARTS = 4;
    private static final int BITS = 8;
    private static final int KEY_BITS = 256;

    private final Secret secret;

    private OAuthTokens(Secret secret) {
        this.secret = secret;
    }

    /// Tokens under that secret.
    public static OAuthTokens under(Secret secret) {
        return new OAuthTokens(secret);
    }

    /// What came of opening one.
    public sealed interface Opening {

        /// The token.
        record Opened(Secret token) implements Opening {}

        /// It does not open.
        record Refused(Flaw flaw) implements Opening {}
    }

    /// Why a token does not open.
    public enum Flaw {
        /// Not four parts.
        PARTS,
        /// A part is not base 64 with padding.
        ENCODING,
        /// Salt, initialization vector or tag have another length than they must have.
        LENGTHS,
        /// Changed, or encrypted under another secret.
        TAG
    }

    /// Opens what [#encrypt] or a host has made.
    public Opening open(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != PARTS) return new Opening.Refused(Flaw.PARTS);
        byte[][] read = new byte[PARTS][];
        for (int i = 0; i < PARTS; i++) {
            Optional<byte[]> bytes = decoded(parts[i]);
            if (bytes.isEmpty()) return new Opening.Refused(Flaw.ENCODING);
            read[i] = bytes.get();
        }
        if (read[0].length != SALT || read[1].length != IV || read[2].length != TAG) {
            return new Opening.Refused(Flaw.LENGTHS);
        }
        return decrypt(read[0], read[1], joined(read[3], read[2]));
    }

    /// The token for a ticket, different each time.
    public String encrypt(Secret token) {
        byte[] salt = new byte[SALT];
        byte[] iv = new byte[IV];
        SecureRandom random = new SecureRandom();
        random.nextBytes(salt);
        random.nextBytes(iv);
        return encrypt(token, salt, iv);
    }

    String encrypt(Secret token, byte[] salt, byte[] iv) {
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, salt, iv).doFinal(token.bytes());
            int length = sealed.length - TAG;
            return String.join(
                    ".",
                    encoded(salt),
                    encoded(iv),
                    encoded(Arrays.copyOfRange(sealed, length, sealed.length)),
                    encoded(Arrays.copyOf(sealed, length)));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("AES-GCM cannot encrypt", broken);
        }
    }

    private Opening decrypt(byte[] salt, byte[] iv, byte[] sealed) {
        try {
            return new Opening.Opened(
                    Secret.ofBytes(cipher(Cipher.DECRYPT_MODE, salt, iv).doFinal(sealed)));
        } catch (AEADBadTagException changed) {
            return new Opening.Refused(Flaw.TAG);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("AES-GCM cannot decrypt", broken);
        }
    }

    /// The platform wants the tag behind the ciphertext.
    private static byte[] joined(byte[] ciphertext, byte[] tag) {
        byte[] sealed = Arrays.copyOf(ciphertext, ciphertext.length + tag.length);
        System.arraycopy(tag, 0, sealed, ciphertext.length, tag.length);
        return sealed;
    }

    private Cipher cipher(int mode, byte[] salt, byte[] iv) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(derived(salt), "AES"), new GCMParameterSpec(TAG * BITS, iv));
        return cipher;
    }

    byte[] derived(byte[] salt) {
        char[] passphrase = new String(secret.bytes(), StandardCharsets.UTF_8).toCharArray();
        PBEKeySpec spec = new PBEKeySpec(passphrase, salt, ITERATIONS, KEY_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has PBKDF2WithHmacSHA256", impossible);
        } finally {
            spec.clearPassword();
        }
    }

    /// In its one canonical spelling.
    private static Optional<byte[]> decoded(String part) {
        try {
            byte[] bytes = Base64.getDecoder().decode(part);
            return encoded(bytes).equals(part) ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "OAuthTokens[hidden]";
    }
}
