package dev.signet.credentials;

/// Whether the secrets of a credential may sign subject tokens of token exchanges (RFC 8693), which takes sealed
/// ones. Those that sign embeds may anyway, and so may every registered key.
public enum Impersonation {
    ON,
    OFF
}
