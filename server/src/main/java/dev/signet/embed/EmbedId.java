package dev.signet.embed;

import dev.signet.base.Base62;
import dev.signet.secrets.Sha256;
import java.math.BigInteger;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// The name of an embed path in addresses: `1-` and 22 digits of base 62 (embedding.md §1.9). Random, so that nobody
/// comes upon one; of a path that is open to everybody it is all that is needed.
public record EmbedId(String text) {
    private static final int DIGITS = 22;
    private static final int HEX = 16;
    private static final Pattern FORM = Pattern.compile("1-[0-9a-zA-Z]{" + DIGITS + "}");

    /// Refuses other texts.
    public EmbedId {
        if (!FORM.matcher(text).matches()) throw new IllegalArgumentException("not the id of an embed path");
    }

    /// The id, or empty when the text is none.
    public static Optional<EmbedId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new EmbedId(text)) : Optional.empty();
    }

    /// A new, random id.
    static EmbedId random() {
        String digits = UUID.randomUUID().toString().replace("-", "");
        return new EmbedId("1-" + Base62.fixed(new BigInteger(digits, HEX), DIGITS));
    }

    /// Under which the directory knows it.
    byte[] digest() {
        return Sha256.ofText(text);
    }

    /// How the audit names it.
    String auditName() {
        return "embed:" + text;
    }

    @Override
    public String toString() {
        return text;
    }
}
