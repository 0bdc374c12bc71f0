package dev.signet.secrets;

/// What verification of a token found.
public sealed interface TokenVerdict {

    /// The token is ours and good.
    record Verified(VerifiedToken token) implements TokenVerdict {}

    /// The token is worth nothing; the reason is for the log, never for the wire.
    record Refused(Why why) implements TokenVerdict {}

    /// Why a token is refused.
    enum Why {
        /// The signature is not of this key: changed, or made by someone else.
        FORGED,
        /// Signed by this key, but not a set of claims.
        NOT_CLAIMS,
        /// Made by another server.
        OTHER_ISSUER,
        /// Made for another use.
        OTHER_USE,
        /// Issued in the future.
        NOT_YET_VALID,
        /// Its life is over.
        EXPIRED
    }
}
