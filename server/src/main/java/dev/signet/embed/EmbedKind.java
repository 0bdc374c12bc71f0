package dev.signet.embed;

/// How an embed is opened.
public enum EmbedKind {
    /// With a token.
    JWT,
    /// By a path, with a signature over the whole URL.
    SECURE,
    /// By a path, by everybody.
    PUBLIC
}
