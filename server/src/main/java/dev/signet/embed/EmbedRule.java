package dev.signet.embed;

/// One thing that is looked at when an embed is opened, in the order of looking. The names are what
/// `POST /v2/embeds/explain` says, so they stay.
public enum EmbedRule {
    /// The address begins as this server is known.
    ADDRESS,
    /// The path is that of content or of an embed path.
    PATH,
    /// The path names the organization.
    ORGANIZATION,
    /// There is one `:jwt`.
    TICKET,
    /// The token can be read.
    TOKEN,
    /// No parameter with a colon comes twice.
    REPEATED_PARAMETER,
    /// Nothing follows the signature.
    SIGNATURE_PLACE,
    /// The token names the algorithm of the key.
    ALGORITHM,
    /// The credential is there, works, and is for embedding.
    CREDENTIAL,
    /// The organization has embeds at all.
    SECURE_EMBEDDING,
    /// The credential's secret or key signed it.
    SIGNATURE,
    /// The organization takes URLs that are signed as a whole.
    WHOLE_URLS,
    /// `:mode` is the one there is.
    MODE,
    /// Every parameter of a signed URL is as it must be.
    PARAMETER,
    /// `ver`, and `aud` with it.
    VERSION,
    /// Every claim is of its type.
    CLAIM,
    /// `iss` is who signed it.
    ISSUER,
    /// `tenant` is this organization.
    TENANT,
    /// It holds for no longer than allowed.
    SESSION_LENGTH,
    /// It holds already.
    ISSUED_AT,
    /// It holds still.
    EXPIRY,
    /// `sub` is an e-mail address.
    SUBJECT,
    /// The credential's owner may name the user.
    OWNER,
    /// It was not used before.
    ONE_USE,
    /// The user is there, or may be made.
    USER,
    /// The teams exist.
    TEAMS,
    /// The account type exists, and is none that administers.
    ACCOUNT_TYPE,
    /// The user attributes exist.
    USER_ATTRIBUTES,
    /// What it lays down for the session alone can be met: locked controls, connections and tokens for them, narrower
    /// attributes.
    SESSION_TERMS,
    /// There is such an embed path.
    EMBED_PATH,
    /// The organization opens content to everybody.
    PUBLIC_EMBEDS,
    /// The workbook is there and published.
    CONTENT,
    /// The page or element is there, and on a page that is shown.
    PART,
    /// The content is shared with the user.
    SHARED,
    /// The values of controls fit.
    CONTROL_VALUES,
    /// Every parameter with a colon is known.
    KNOWN_PARAMETERS,
    /// The host's page may show it.
    HOST_PAGE
}
