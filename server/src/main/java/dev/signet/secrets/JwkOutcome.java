package dev.signet.secrets;

/// What came of reading a JSON Web Key.
public sealed interface JwkOutcome {

    /// A public key that verifies signatures.
    record Read(VerifyingKey key) implements JwkOutcome {}

    /// Not one that may be registered.
    record Refused(JwkFlaw flaw) implements JwkOutcome {}
}
