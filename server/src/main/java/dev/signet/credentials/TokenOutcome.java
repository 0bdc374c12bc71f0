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
