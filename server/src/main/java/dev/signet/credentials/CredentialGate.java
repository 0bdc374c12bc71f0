package dev.signet.credentials;

import dev.signet.access.AllowedAddresses;
import dev.signet.access.Standing;
import dev.signet.access.Standings;
import dev.signet.credentials.TokenOutcome.Why;
import java.time.InstantSource;
import java.util.Optional;

/// Why a credential cannot call the REST API now, from there; judged by the clock from what is in memory.
///
/// Asked at every call: it goes to the database only for what is not in memory.
final class CredentialGate {
    private final Standings standings;
    private final AllowedAddresses addresses;
    private final InstantSource clock;

    CredentialGate(Standings standings, AllowedAddresses addresses, InstantSource clock) {
        this.standings = standings;
        this.addresses = addresses;
        this.clock = clock;
    }

    /// The first reason; empty when there is none.
    Optional<Why> whyNot(Credential credential, String address) {
        Optional<Why> why = whyNot(credential);
        return why.isPresent() || isAllowed(credential, address) ? why : Optional.of(Why.ADDRESS_NOT_ALLOWED);
    }

    /// The same, wherever it is used from.
    Optional<Why> whyNot(Credential credential) {
        switch (credential.state()) {
            case CredentialState.Revoked _ -> {
                return Optional.of(Why.REVOKED);
            }
            case CredentialState.Disabled _ -> {
                return Optional.of(Why.DISABLED);
            }
            case CredentialState.Active() -> {}
        }
        if (credential.terms().expiresAt().isPresent() && credential.terms().areOverAt(clock.instant())) {
            return Optional.of(Why.EXPIRED);
        }
        if (!hasActiveOwner(credential)) return Optional.of(Why.OWNER_GONE);
        return credential.permits(Scope.API) ? Optional.empty() : Optional.of(Why.NO_API_PRIVILEGE);
    }

    private boolean hasActiveOwner(Credential credential) {
        return standings
                .find(credential.organization(), credential.owner())
                .filter(Standing::isActive)
                .isPresent();
    }

    private boolean isAllowed(Credential credential, String address) {
        return credential.terms().addresses().permits(address)
                && addresses.permitsApi(credential.organization(), address);
    }
}
