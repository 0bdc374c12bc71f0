package dev.signet.secrets;

/// What verifying the signature of a ticket found.
public sealed interface TicketVerdict {

    /// A holder of the secret wrote it.
    record Signed(SignedTicket ticket) implements TicketVerdict {}

    /// The ticket is worth nothing; the reason is for the log, never for the wire.
    record Refused(Why why) implements TicketVerdict {}

    /// Why a ticket is refused.
    enum Why {
        /// The header names another algorithm than the key's, `none` for one.
        OTHER_ALGORITHM,
        /// The signature is not of this key: changed, or made by someone else.
        FORGED,
        /// Signed, but not a set of claims.
        NOT_CLAIMS
    }
}
