package dev.signet.embed;

import dev.signet.access.Principal;
import dev.signet.credentials.Credential;

/// Proof that a ticket may say what it says: signed with a secret of a working embed credential, in force
/// now, and naming somebody its owner may name. Only [ProveTicket] makes one.
///
/// Whether it was used before is not known until somebody is admitted with it.
final class VerifiedTicket {
    private final Credential credential;
    private final TicketClaims claims;

    VerifiedTicket(Credential credential, TicketClaims claims) {
        this.credential = credential;
        this.claims = claims;
    }

    Credential credential() {
        return credential;
    }

    TicketClaims claims() {
        return claims;
    }

    /// In whose name the ticket describes its user.
    Principal host() {
        return hostOf(credential);
    }

    static Principal hostOf(Credential credential) {
        return new Principal.Machine(credential.organization(), credential.owner(), credential.id());
    }
}
