package dev.signet.server;

/// Which Signet this is.
final class Version {
    /// As in the build.
    static final String TEXT = "0.1.0";

    private Version() {}
}
