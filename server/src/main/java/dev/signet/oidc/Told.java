package dev.signet.oidc;

/// What a provider told us, or in a sentence why it did not.
sealed interface Told<T> {

    /// It did.
    record Known<T>(T value) implements Told<T> {}

    /// It did not.
    record Unknown<T>(String sentence) implements Told<T> {}
}
