package dev.signet.credentials;

import dev.signet.access.AccessGround;
import dev.signet.access.Principal;
import dev.signet.base.ClientId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Looks at the registered keys of a credential, the oldest first; of a revoked one too. Admins at any
/// credential's, others at their own.
public final class ReadKeys {
    private final AccessGround ground;
    private final CredentialRights rights;
    private final CredentialStore credentials = new CredentialStore();
    private final CredentialKeyStore keys = new CredentialKeyStore();

    ReadKeys(AccessGround ground) {
        this.ground = ground;
        this.rights = new CredentialRights(ground.access());
    }

    /// All of them.
    public CredentialOutcome<List<CredentialKey>> list(Principal principal, ClientId id) {
        CredentialRights.Reach reach = rights.of(principal);
        if (reach == CredentialRights.Reach.NONE) return new CredentialOutcome.Forbidden<>();
        Optional<List<CredentialKey>> found = ground.database()
                .inOrganization(
                        principal.organization(),
                        tx -> credentials
                                .find(tx, id)
                                .filter(credential -> CredentialRights.covers(reach, principal, credential))
                                .map(credential -> keys.of(tx, credential.id())));
        return found.<CredentialOutcome<List<CredentialKey>>>map(CredentialOutcome.Done::new)
                .orElseGet(CredentialOutcome.NotFound::new);
    }

    /// That one.
    public CredentialOutcome<CredentialKey> read(Principal principal, ClientId id, UUID key) {
        return switch (list(principal, id)) {
            case CredentialOutcome.Done<List<CredentialKey>> all ->
                all.value().stream()
                        .filter(each -> each.id().equals(key))
                        .findFirst()
                        .<CredentialOutcome<CredentialKey>>map(CredentialOutcome.Done::new)
                        .orElseGet(CredentialOutcome.NotFound::new);
            case CredentialOutcome.NotFound<List<CredentialKey>> _ -> new CredentialOutcome.NotFound<>();
            case CredentialOutcome.Forbidden<List<CredentialKey>> _ -> new CredentialOutcome.Forbidden<>();
            case CredentialOutcome.Refused<List<CredentialKey>> refused ->
                new CredentialOutcome.Refused<>(refused.problem());
        };
    }
}
