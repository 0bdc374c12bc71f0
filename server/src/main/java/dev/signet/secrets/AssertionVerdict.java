package dev.signet.secrets;

import java.time.Instant;

/// What a signed client assertion is worth, held against the rules.
public sealed interface AssertionVerdict {

    /// It holds, when it was not used before: which one of its client it is (`jti`), and until when it holds.
    record Good(String serial, Instant endsAt) implements AssertionVerdict {}

    /// It does not.
    record Refused(Why why) implements AssertionVerdict {}

    /// Why not.
    enum Why {
        /// A claim is missing or not of its type.
        NOT_CLAIMS,
        /// `iss` and `sub` are not both the client that signed it.
        OTHER_CLIENT,
        /// It is not for this server alone.
        OTHER_AUDIENCE,
        /// It has ended.
        EXPIRED,
        /// It would hold for longer than assertions may.
        TOO_LONG,
        /// It begins later.
        NOT_YET_VALID
    }
}
