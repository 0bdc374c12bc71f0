package dev.signet.outbound;

import java.util.Optional;
import java.util.regex.Pattern;

/// One e-mail address, of a shape that can stand in an SMTP command and in a header without quoting.
///
/// Narrower than RFC 5321 §4.1.2: no quoted local parts, no address literals, no comments; letters beyond ASCII are let
/// through (RFC 6531), spaces and control characters never.
public record MailAddress(String value) {
    private static final int LONGEST = 254;
    private static final Pattern SHAPE = Pattern.compile(
            "[^\\s@,;:<>()\\[\\]\"\\\\\\p{C}\\p{Z}]{1,64}"
                    + "@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?(?:\\.[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?)*");

    /// Refuses what is no such address.
    public MailAddress {
        if (!isOne(value)) throw new IllegalArgumentException("not an e-mail address");
    }

    /// The address, spaces around it ignored; empty when it is none.
    public static Optional<MailAddress> parse(String text) {
        String stripped = text.strip();
        return isOne(stripped) ? Optional.of(new MailAddress(stripped)) : Optional.empty();
    }

    private static boolean isOne(String text) {
        return text.length() <= LONGEST && SHAPE.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
