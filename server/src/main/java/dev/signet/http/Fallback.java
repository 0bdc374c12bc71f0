package dev.signet.http;

/// The door that guards every path under a prefix no route has: a stranger learns nothing about what is there
/// (rest-api.md §1.3: unknown paths answer 401 without a token).
public record Fallback(String prefix, Door<?> door) {

    /// Refuses a prefix that does not begin with a slash, or ends with one.
    public Fallback {
        if (!prefix.startsWith("/") || prefix.endsWith("/")) throw new IllegalArgumentException("not a prefix");
    }

    String firstSegment() {
        int end = prefix.indexOf('/', 1);
        return end < 0 ? prefix.substring(1) : prefix.substring(1, end);
    }

    boolean guards(String rawPath) {
        return rawPath.startsWith(prefix)
                && (rawPath.length() == prefix.length() || rawPath.charAt(prefix.length()) == '/');
    }
}
