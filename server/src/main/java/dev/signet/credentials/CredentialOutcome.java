package dev.signet.credentials;

import dev.signet.base.Problem;

/// What came of asking for something about one credential, or about all.
public sealed interface CredentialOutcome<T> {

    /// It was done.
    record Done<T>(T value) implements CredentialOutcome<T> {}

    /// There is no such credential, or whoever asks must not learn that there is.
    record NotFound<T>() implements CredentialOutcome<T> {}

    /// Whoever asks has nothing to do with credentials at all.
    record Forbidden<T>() implements CredentialOutcome<T> {}

    /// They might, but not this: for these reasons.
    record Refused<T>(Problem problem) implements CredentialOutcome<T> {}
}
