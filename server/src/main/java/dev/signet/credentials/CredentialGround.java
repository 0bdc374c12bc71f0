package dev.signet.credentials;

import dev.signet.access.AccessGround;
import dev.signet.access.Notices;
import dev.signet.access.OrganizationPolicies;
import dev.signet.access.Outbox;
import dev.signet.secrets.Sealer;

/// What every use case about the life of credentials stands on.
public record CredentialGround(
        AccessGround access, OrganizationPolicies policies, Sealer sealer, Notices notices, FetchKeySet keySets) {

    /// A ground from which no key set is fetched.
    public CredentialGround(AccessGround access, OrganizationPolicies policies, Sealer sealer, Notices notices) {
        this(access, policies, sealer, notices, FetchKeySet.off());
    }

    /// A ground from which nobody is told by mail either.
    public CredentialGround(AccessGround access, OrganizationPolicies policies, Sealer sealer) {
        this(access, policies, sealer, new Notices(Outbox.off()));
    }
}
