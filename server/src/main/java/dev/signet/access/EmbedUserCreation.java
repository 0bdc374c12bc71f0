package dev.signet.access;

/// Whether tickets may create and update embed users of an organization (embedding.md §1.10). On unless an
/// Admin turns it off.
public enum EmbedUserCreation {
    ON,
    OFF
}
