package dev.signet.credentials;

/// What came of asking for tokens. The wire tells less than the log: see the door.
public sealed interface TokenOutcome {

    /// A new pair, and it is in the audit.
    record Granted(TokenPair tokens) implements TokenOutcome {}

    /// No tokens.
    sealed interface Failure extends TokenOutcome {}

    /// No tokens, for this reason.
    record Refused(Why why) implements Failure {}

    /// Too many failures from this address or for this client: wait a second.
    record TooManyFailures() implements Failure {}

    /// Good, but more often than this credential may: so many a second.
    record TooManyRequests(int perSecond) implements Failure {}

    /// Why there are no tokens.
    enum Why {
        /// No credential has that id.
        UNKNOWN_CLIENT,
        /// None of its secrets is this one.
        WRONG_SECRET,
        /// The client is unknown, or none of its registered keys signed the assertion.
        WRONG_ASSERTION,
        /// A registered key signed the assertion, and a claim is missing or not of its type.
        ASSERTION_NOT_CLAIMS,
        /// The assertion is signed, but says that it is of another client.
        ASSERTION_OTHER_CLIENT,
        /// The assertion is signed, but not for this server alone.
        ASSERTION_OTHER_AUDIENCE,
        /// The assertion is signed, and has ended.
        ASSERTION_EXPIRED,
        /// The assertion is signed, but would hold for longer than it may.
        ASSERTION_TOO_LONG,
        /// The assertion is signed, but begins later.
        ASSERTION_NOT_YET_VALID,
        /// The assertion is signed, but was used before.
        ASSERTION_USED,
        /// The secret was one of its secrets, and has ended.
        SECRET_ENDED,
        /// The secret is right, but the credential was revoked.
        REVOKED,
        /// The secret is right, but the credential is switched off.
        DISABLED,
        /// The secret is right, but the credential is past its end.
        EXPIRED,
        /// The secret is right, but neither organization nor credential let this address in.
        ADDRESS_NOT_ALLOWED,
        /// The secret is right, but the owner is no longer an active member.
        OWNER_GONE,
        /// The secret is right, but the credential lacks the REST API privilege.
        NO_API_PRIVILEGE,
        /// Not a refresh token of ours, or past its life.
        BAD_REFRESH_TOKEN,
        /// The refresh token belongs to another client than the one that authenticated.
        OTHER_CLIENT,
        /// The refresh token was used before, and too long ago for a lost answer: all tokens of its family
        /// have ended.
        REUSED,
        /// All tokens of this family have ended: one was used twice, or the client ended them.
        FAMILY_REVOKED
    }
}
