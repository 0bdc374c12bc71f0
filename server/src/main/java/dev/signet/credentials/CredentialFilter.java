package dev.signet.credentials;

/// Which credentials are listed: those of a status, or all.
public enum CredentialFilter {
    ACTIVE,
    DISABLED,
    EXPIRED,
    REVOKED,
    OWNERLESS,
    ALL
}
