package dev.signet.secrets;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/// What secrets we issue look like: a prefix scanners can find, random base-62 digits, and six digits of checksum.
///
/// Guarantee: [#mint()] draws at least 200 bits. [#fits(String)] tells a mistyped or invented secret from one of ours
/// without hashing it; it says nothing about whether the secret was ever issued. The checksum is the CRC-32 of prefix
/// and body as a number in base 62, so secret scanners can verify a find off line.
public record SecretShape(String prefix, int bodyLength) {
    // Before the shapes below, which are checked against these as they are made.
    private static final int CHECKSUM_LENGTH = 6;
    private static final int LEAST_BODY = 34; // 34 digits of 5.95 bits: 202 bits
    private static final Pattern PREFIX = Pattern.compile("[0-9a-z_]{1,32}");

    /// The secret half of a client credential.
    public static final SecretShape CLIENT_SECRET = new SecretShape("signet_cs_", 43);

    /// A key for product data (product-data.md §2.2).
    public static final SecretShape API_KEY = new SecretShape("sigma_sk_live_", 43);

    /// What webhooks are signed with.
    public static final SecretShape WEBHOOK_SECRET = new SecretShape("signet_whsec_", 43);

    /// Refuses a body of fewer than 200 bits and a prefix with characters that need escaping anywhere.
    public SecretShape {
        if (bodyLength < LEAST_BODY) throw new IllegalArgumentException("too short to be kept as a digest");
        if (!PREFIX.matcher(prefix).matches()) throw new IllegalArgumentException("not a prefix");
    }

    /// A new secret of this shape.
    public Secret mint() {
        String unchecked = prefix + RandomText.base62(bodyLength);
        return Secret.ofText(unchecked + checksum(unchecked));
    }

    /// Whether the text has this shape and its checksum is right: the check before any hash or look-up.
    public boolean fits(String text) {
        int checked = prefix.length() + bodyLength;
        if (text.length() != checked + CHECKSUM_LENGTH || !text.startsWith(prefix)) return false;
        for (int i = prefix.length(); i < checked; i++) {
            if (Digits62.value(text.charAt(i)) < 0) return false;
        }
        return text.startsWith(checksum(text.substring(0, checked)), checked);
    }

    /// The regular expression of this shape, for documents and secret scanners; it leaves the checksum to [#fits].
    public String regex() {
        return prefix + "[0-9a-zA-Z]{" + (bodyLength + CHECKSUM_LENGTH) + "}";
    }

    static String checksum(String ascii) {
        byte[] bytes = ascii.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(bytes, 0, bytes.length);
        char[] digits = new char[CHECKSUM_LENGTH];
        long rest = crc.getValue();
        for (int i = CHECKSUM_LENGTH - 1; i >= 0; i--) {
            digits[i] = Digits62.digit((int) (rest % Digits62.COUNT));
            rest /= Digits62.COUNT;
        }
        return new String(digits);
    }
}
