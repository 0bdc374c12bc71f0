package dev.signet.http;

/// One header line of an answer; refuses names that are no tokens and values with control characters.
public record Header(String name, String value) {
    private static final String MARKS = "!#$%&'*+-.^_`|~";
    private static final int DELETE = 0x7f;

    /// Refuses what could split a response.
    public Header {
        if (name.isEmpty() || !name.chars().allMatch(Header::inToken)) {
            throw new IllegalArgumentException("not a header name");
        }
        if (!value.chars().allMatch(c -> (c >= ' ' && c != DELETE) || c == '\t')) {
            throw new IllegalArgumentException("not a value for the header " + name);
        }
    }

    private static boolean inToken(int c) {
        return MARKS.indexOf(c) >= 0 || (c < DELETE && Character.isLetterOrDigit(c));
    }
}
