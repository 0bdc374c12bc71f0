package dev.signet.server;

/// A value as it was given, and where: `--port`, `SIGNET_PORT`, or `port (line 3 of signet.properties)`.
record Given(Setting setting, String value, String origin) {
    private static final int LONGEST_QUOTE = 60;

    /// The start of a complaint about it: place and value, or only the place where the value is a secret.
    String quoted() {
        if (setting.isSecret()) return origin;
        String shown = value.length() > LONGEST_QUOTE ? value.substring(0, LONGEST_QUOTE) + "…" : value;
        return origin + ": \"" + shown + "\"";
    }

    @Override
    public String toString() {
        return quoted();
    }
}
