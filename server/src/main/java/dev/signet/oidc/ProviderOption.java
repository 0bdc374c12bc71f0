package dev.signet.oidc;

/// What of an identity provider is on or off.
public enum ProviderOption {
    /// People may sign in with it.
    ENABLED,
    /// While it is enabled, people sign in with a provider and not with a password, but for Admins marked so.
    REQUIRED,
    /// Whoever it vouches for and nobody knows becomes a member.
    CREATES_MEMBERS
}
