package dev.signet.oidc;

/// What a provider may do wrong, by mistake or on purpose; [LocalProvider#misbehaves] switches it on.
public enum ProviderFault {
    /// The ID token holds a nonce that nobody asked for.
    WRONG_NONCE,
    /// The ID token holds no nonce.
    NO_NONCE,
    /// The ID token says that somebody else issued it.
    WRONG_ISSUER,
    /// The ID token is for another client.
    WRONG_AUDIENCE,
    /// The ID token is for this client and for others, and was given to one of those (`azp`).
    OTHER_PARTY,
    /// The ID token is signed with a key that is not published, under the name of one that is.
    WRONG_KEY,
    /// The ID token names a key that is not published.
    UNKNOWN_KEY,
    /// The ID token's claims were changed after it was signed.
    CHANGED_CLAIMS,
    /// The ID token ended an hour ago.
    EXPIRED,
    /// The ID token does not say when it ends.
    NO_EXPIRY,
    /// The ID token was issued in an hour.
    ISSUED_LATER,
    /// The ID token is not signed, and says so.
    ALG_NONE,
    /// The ID token is signed by HMAC with the client's secret as the key.
    HS256_WITH_CLIENT_SECRET,
    /// The ID token is signed by HMAC with the published public key as the key.
    HS256_WITH_PUBLIC_KEY,
    /// The ID token does not say who signed in.
    NO_SUBJECT,
    /// `email_verified` is false.
    UNVERIFIED_EMAIL,
    /// `email_verified` is missing.
    UNKNOWN_IF_VERIFIED,
    /// `email` is missing.
    NO_EMAIL,
    /// The authorization endpoint sends the browser back with an error.
    SAYS_NO,
    /// The authorization endpoint sends the browser back with markup as its error.
    SAYS_MARKUP,
    /// The authorization endpoint sends the browser back with another state.
    OTHER_STATE,
    /// The authorization endpoint names another issuer (RFC 9207).
    OTHER_ISSUER_IN_ANSWER,
    /// The token endpoint answers 400.
    TOKEN_REFUSED,
    /// The token endpoint answers with no ID token.
    NO_ID_TOKEN,
    /// The token endpoint sends on to another address.
    TOKEN_REDIRECTS,
    /// The token endpoint answers 10 MB.
    TOKEN_HUGE,
    /// The token endpoint never ends its answer.
    TOKEN_ENDLESS,
    /// The token endpoint answers something that is no JSON.
    TOKEN_IS_NO_JSON,
    /// Discovery answers 10 MB.
    DISCOVERY_HUGE,
    /// Discovery never ends its answer.
    DISCOVERY_ENDLESS,
    /// Discovery begins its answer and then says no more.
    DISCOVERY_SILENT,
    /// Discovery sends on to another address.
    DISCOVERY_REDIRECTS,
    /// Discovery answers something that is no JSON.
    DISCOVERY_IS_NO_JSON,
    /// Discovery describes another issuer.
    DISCOVERY_OF_ANOTHER,
    /// The place to sign out is a script.
    END_IS_A_SCRIPT,
    /// The key set is 10 MB.
    KEYS_HUGE,
    /// The key set is somewhere else, by a redirect.
    KEYS_REDIRECT
}
