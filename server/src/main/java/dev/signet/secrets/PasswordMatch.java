package dev.signet.secrets;

/// What a check of a password against a kept hash found.
public enum PasswordMatch {
    /// It is the password.
    MATCHES,
    /// It is the password, and its hash was made with another cost than today's: hash it anew while it is known.
    MATCHES_BUT_OUTDATED,
    /// It is not the password.
    DIFFERS
}
