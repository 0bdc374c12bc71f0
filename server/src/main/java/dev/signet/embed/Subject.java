package dev.signet.embed;

import java.util.regex.Pattern;

/// What the `sub` of a ticket must look like: an e-mail address with a host name behind it (RFC 1035 §2.3.1,
/// with digits first as RFC 1123 §2.1 allows). Underscores before the `@` are fine `[inferred]`.
final class Subject {
    private static final int LONGEST_LOCAL_PART = 64;
    private static final int LONGEST_DOMAIN = 253;
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern DOMAIN = Pattern.compile(LABEL + "(?:\\." + LABEL + ")*");

    private Subject() {}

    static boolean isValid(String email) {
        int at = email.indexOf('@');
        if (at < 1 || at > LONGEST_LOCAL_PART || email.length() - at - 1 > LONGEST_DOMAIN) return false;
        return email.substring(0, at).codePoints().allMatch(Subject::isAllowed)
                && DOMAIN.matcher(email.substring(at + 1)).matches();
    }

    private static boolean isAllowed(int c) {
        return !Character.isWhitespace(c) && !Character.isSpaceChar(c) && !Character.isISOControl(c);
    }
}
