package dev.signet.embed;

import dev.signet.access.Principal;
import dev.signet.credentials.Credential;
import dev.signet.secrets.OAuthTokens;
import java.util.Optional;
import java.util.UUID;

/// Proof that a ticket may say what it says: signed with a secret or a registered key of a working embed
/// credential, in force now, and naming somebody its owner may name. Only [ProveTicket] and [ProveUrl] make one.
///
/// Whether it was used before is not known until somebody is admitted with it.
final class VerifiedTicket {
    private final Credential credential;
    private final TicketClaims claims;
    private final TicketForm form;
    private final Optional<OAuthTokens> warehouseTokens;

    VerifiedTicket(Credential credential, TicketClaims claims, TicketForm form, Optional<OAuthTokens> warehouseTokens) {
        this.credential = credential;
        this.claims = claims;
        this.form = form;
        this.warehouseTokens = warehouseTokens;
    }

    Credential credential() {
        return credential;
    }

    TicketClaims claims() {
        return claims;
    }

    TicketForm form() {
        return form;
    }

    /// What opens the tokens for warehouses in it; empty when a registered key signed it.
    Optional<OAuthTokens> warehouseTokens() {
        return warehouseTokens;
    }

    /// The registered key it was signed with; empty for a secret.
    Optional<UUID> registeredKey() {
        return switch (form) {
            case TicketForm.Token(Optional<UUID> key) -> key;
            case TicketForm.WholeUrl _ -> Optional.empty();
        };
    }

    /// In whose name the ticket describes its user.
    Principal host() {
        return hostOf(credential);
    }

    static Principal hostOf(Credential credential) {
        return new Principal.Machine(credential.organization(), credential.owner(), credential.id());
    }
}
