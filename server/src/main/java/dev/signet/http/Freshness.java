package dev.signet.http;

/// How long browsers may use a file without asking (RFC 9111 §5.2.2, RFC 8246).
public enum Freshness {
    /// For ever: its name changes when its content does.
    IMMUTABLE("public, max-age=31536000, immutable"),
    /// They ask each time, by its tag.
    ASK("no-cache");

    private final String cacheControl;

    Freshness(String cacheControl) {
        this.cacheControl = cacheControl;
    }

    String cacheControl() {
        return cacheControl;
    }
}
