package dev.signet.credentials;

/// Why a credential cannot sign tickets of embeds.
public enum EmbedBar {
    /// It was revoked.
    REVOKED,
    /// It is switched off.
    DISABLED,
    /// It is past its end.
    EXPIRED,
    /// It lacks the privilege Embedding.
    NO_EMBED_PRIVILEGE,
    /// The organization has switched Secure embedding off.
    EMBEDDING_OFF
}
