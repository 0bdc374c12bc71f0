package dev.signet.credentials;

import dev.signet.access.AccessGround;
import dev.signet.access.OrganizationPolicies;
import dev.signet.secrets.Sealer;

/// What every use case about the life of credentials stands on.
public record CredentialGround(AccessGround access, OrganizationPolicies policies, Sealer sealer) {}
