package dev.signet.credentials;

/// What came of asking to act as somebody.
public sealed interface ExchangeOutcome {

    /// A token that acts as the subject, and it is in the audit.
    record Granted(AccessToken token) implements ExchangeOutcome {}

    /// No token, for this reason.
    record Refused(Why why) implements ExchangeOutcome {}

    /// Good, but more often than the credential may: so many a second.
    record TooManyRequests(int perSecond) implements ExchangeOutcome {}

    /// Why nobody acts as anybody.
    enum Why {
        /// The actor token is none, has ended, or its credential or owner has.
        ACTOR_TOKEN,
        /// The actor token is good, but not from that address.
        ACTOR_ADDRESS,
        /// The actor token was not got by its credential's owner: it comes from an exchange or a ticket itself.
        ACTOR_NOT_ITSELF,
        /// The actor is no Admin.
        ACTOR_NOT_ADMIN,
        /// The subject token is no signed JSON Web Token, or its claims are no object.
        SUBJECT_UNREADABLE,
        /// Neither header nor claims say whose credential signed it, or they differ.
        SUBJECT_WITHOUT_CLIENT,
        /// The actor's organization has no credential of that client ID.
        SUBJECT_UNKNOWN_CLIENT,
        /// The credential was revoked, is switched off, is past its end, or its owner is gone.
        CREDENTIAL_OVER,
        /// The credential must not be used from that address.
        CREDENTIAL_ADDRESS,
        /// The credential lacks the REST API privilege.
        CREDENTIAL_NO_API,
        /// There is nothing of the credential to verify with: its secrets are digested only, and it has no keys.
        CREDENTIAL_CANNOT_VERIFY,
        /// The token's algorithm is that of none of the credential's keys.
        SUBJECT_OTHER_ALGORITHM,
        /// No live secret or key of the credential signed it.
        SUBJECT_FORGED,
        /// A claim is missing or not of its type.
        SUBJECT_CLAIMS,
        /// It has ended, or begins later, or holds for longer than it may.
        SUBJECT_TIMES,
        /// It names another organization; tenants are not built.
        SUBJECT_TENANT,
        /// It names a tenant and nobody in it, which means an Admin.
        SUBJECT_TENANT_ALONE,
        /// It has an id and was used before.
        SUBJECT_USED,
        /// Nobody active of that address is a person of the organization.
        SUBJECT_NOBODY,
        /// Nobody acts as an Admin.
        SUBJECT_ADMIN
    }
}
