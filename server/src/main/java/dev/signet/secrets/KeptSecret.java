package dev.signet.secrets;

/// How a secret is kept. What is only compared and what must work again are different types, so that confusing them
/// does
/// not compile.
public sealed interface KeptSecret {

    /// Only ever compared: API client secrets, API keys, session keys.
    record Digested(SecretDigest digest) implements KeptSecret {}

    /// Compared at one door and used at another: the secret of a client that may also sign embeds.
    record DigestedAndSealed(SecretDigest digest, SealedSecret sealed) implements KeptSecret {}

    /// Must work again: signing keys, passwords of connections.
    record Sealed(SealedSecret sealed) implements KeptSecret {}
}
