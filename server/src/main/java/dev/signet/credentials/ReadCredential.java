package dev.signet.credentials;

import dev.signet.access.AccessGround;
import dev.signet.access.Principal;
import dev.signet.base.ClientId;
import java.util.List;
import java.util.Optional;

/// Looks at one credential: Admins at any of the organization, others who may have any at their own.
public final class ReadCredential {
    private final AccessGround ground;
    private final CredentialRights rights;
    private final DescribeCredentials describe;
    private final CredentialListStore credentials = new CredentialListStore();

    /// Works on that ground.
    public ReadCredential(AccessGround ground) {
        this.ground = ground;
        this.rights = new CredentialRights(ground.access());
        this.describe = new DescribeCredentials(ground);
    }

    /// All that may be told of it.
    public CredentialOutcome<KnownCredential> read(Principal principal, ClientId id) {
        CredentialRights.Reach reach = rights.of(principal);
        if (reach == CredentialRights.Reach.NONE) return new CredentialOutcome.Forbidden<>();
        Optional<DescribeCredentials.Rows> rows = ground.database()
                .inOrganization(
                        principal.organization(),
                        tx -> credentials
                                .find(tx, id)
                                .filter(row -> CredentialRights.covers(reach, principal, row.credential()))
                                .map(row -> describe.gather(tx, List.of(row))));
        return rows.<CredentialOutcome<KnownCredential>>map(found ->
                        new CredentialOutcome.Done<>(describe.describe(found).getFirst()))
                .orElseGet(CredentialOutcome.NotFound::new);
    }
}
