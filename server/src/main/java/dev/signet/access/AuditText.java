package dev.signet.access;

/// Text as the audit can always keep it, whatever a stranger sent: an action must not fail because of a header.
final class AuditText {
    static final int LONGEST = 1_000;
    private static final char REPLACEMENT = '\uFFFD';

    private AuditText() {}

    /// The text, with what PostgreSQL or UTF-8 cannot hold (NUL, half a surrogate pair) replaced, and cut at
    /// [#LONGEST].
    static String clean(String text) {
        return clean(text, LONGEST);
    }

    static String clean(String text, int longest) {
        String cut = text.length() > longest ? text.substring(0, longest) : text;
        return isClean(cut) ? cut : replaced(cut);
    }

    static boolean isClean(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!fits(text, i)) return false;
        }
        return true;
    }

    private static String replaced(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) clean.append(fits(text, i) ? text.charAt(i) : REPLACEMENT);
        return clean.toString();
    }

    private static boolean fits(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c))
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        if (Character.isLowSurrogate(c)) return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        return c != 0;
    }
}
