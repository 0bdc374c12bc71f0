package dev.signet.credentials;

import dev.signet.access.Access;
import dev.signet.access.Capability;
import dev.signet.access.Decision;
import dev.signet.access.Principal;

/// Which credentials somebody may see and change: Admins all, who may create API keys their own (rest-api.md
/// §1.4).
final class CredentialRights {
    private final Access access;

    CredentialRights(Access access) {
        this.access = access;
    }

    /// How far it goes.
    enum Reach {
        ALL,
        OWN,
        NONE
    }

    Reach of(Principal principal) {
        if (access.decide(principal, Capability.ADMINISTER) instanceof Decision.Allowed) return Reach.ALL;
        return access.decide(principal, Capability.CREATE_API_KEYS) instanceof Decision.Allowed
                ? Reach.OWN
                : Reach.NONE;
    }

    static boolean covers(Reach reach, Principal principal, Credential credential) {
        return switch (reach) {
            case ALL -> true;
            case OWN -> credential.owner().equals(principal.member());
            case NONE -> false;
        };
    }
}
