package dev.signet.embed;

import dev.signet.access.Principal;
import dev.signet.credentials.Credential;
import java.util.Optional;
import java.util.UUID;

/// Proof that a ticket may say what it says: signed with a secret or a registered key of a working embed
/// credential, in force now, and naming somebody its owner may name. Only [ProveTicket] makes one.
///
/// Whether it was used before is not known until somebody is admitted with it.
final class VerifiedTicket {
    private final Credential credential;
    private final TicketClaims claims;
    private final Optional<UUID> registeredKey;

    VerifiedTicket(Credential credential, TicketClaims claims, Optional<UUID> registeredKey) {
        this.credential = credential;
        this.claims = claims;
        this.registeredKey = registeredKey;
    }

    Credential credential() {
        return credential;
    }

    TicketClaims claims() {
        return claims;
    }

    /// The registered key it was signed with; empty for a secret.
    Optional<UUID> registeredKey() {
        return registeredKey;
    }

    /// In whose name the ticket describes its user.
    Principal host() {
        return hostOf(credential);
    }

    static Principal hostOf(Credential credential) {
        return new Principal.Machine(credential.organization(), credential.owner(), credential.id());
    }
}
