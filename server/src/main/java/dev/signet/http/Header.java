package dev.signet.http;

/// One header line of an answer; refuses names that are no tokens and values with control characters.
public record Header(String name, String value) {
    private static final String MARKS = "!#$%&'*+-.^_`|~";
    private static final int DELETE = 0x7f;

    /// Refuses what could split a response.
    public Header {
        if (!isToken(name)) throw new IllegalArgumentException("not a header name");
        if (!isValue(value)) throw new IllegalArgumentException("not a value for the header " + name);
    }

    private static boolean isToken(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (!inToken(name.charAt(i))) return false;
        }
        return !name.isEmpty();
    }

    private static boolean inToken(char c) {
        return MARKS.indexOf(c) >= 0 || (c < DELETE && Character.isLetterOrDigit(c));
    }

    private static boolean isValue(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if ((c < ' ' && c != '\t') || c == DELETE) return false;
        }
        return true;
    }
}
