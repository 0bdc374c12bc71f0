package dev.signet.credentials;

import java.time.Instant;

/// What a credential can do now, in a word.
public enum CredentialStatus {
    ACTIVE,
    DISABLED,
    EXPIRED,
    REVOKED,
    /// It would work, but its owner is no longer an active member.
    OWNERLESS;

    /// The status then, of a credential whose owner is or is not an active member.
    static CredentialStatus of(Credential credential, Instant now, Owner owner) {
        return switch (credential.state()) {
            case CredentialState.Revoked _ -> REVOKED;
            case CredentialState.Disabled _ -> DISABLED;
            case CredentialState.Active() -> {
                if (credential.terms().areOverAt(now)) yield EXPIRED;
                yield owner == Owner.ACTIVE ? ACTIVE : OWNERLESS;
            }
        };
    }

    /// Whether the owner can act.
    enum Owner {
        ACTIVE,
        GONE
    }
}
