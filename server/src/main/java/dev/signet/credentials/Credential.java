package dev.signet.credentials;

import dev.signet.base.ClientId;
import dev.signet.base.MemberId;
import dev.signet.base.OrganizationId;
import java.time.Instant;
import java.util.Set;

/// A client credential: a program holding its secret acts as its owner (rest-api.md §1.4).
public record Credential(
        OrganizationId organization,
        ClientId id,
        Description description,
        MemberId owner,
        Set<Scope> scopes,
        CredentialState state,
        Created created) {

    /// Copies what it is given.
    public Credential {
        scopes = Set.copyOf(scopes);
    }

    /// Whether it may be used for that.
    public boolean permits(Scope scope) {
        return scopes.contains(scope);
    }

    /// Its name, unique among the organization's unrevoked credentials without regard to case, and what it is for.
    public record Description(String name, String text) {}

    /// By whom and when it was made.
    public record Created(MemberId by, Instant at) {}
}
