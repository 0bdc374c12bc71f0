package dev.signet.secrets;

/// What came of reading a JSON Web Key Set.
public sealed interface KeySetOutcome {

    /// A set, if of no key that is of use.
    record Read(KeySet set) implements KeySetOutcome {}

    /// None of it is taken.
    record Refused(KeySetFlaw flaw) implements KeySetOutcome {}
}
