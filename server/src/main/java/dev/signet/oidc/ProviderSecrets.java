package dev.signet.oidc;

import dev.signet.base.OrganizationId;
import dev.signet.database.Transaction;
import dev.signet.secrets.Binding;
import dev.signet.secrets.SealedSecret;
import dev.signet.secrets.Sealer;
import dev.signet.secrets.Secret;
import java.util.Optional;

/// Client secrets, sealed where they lie: moved to another row they do not open.
final class ProviderSecrets {
    private final ProviderStore providers = new ProviderStore();
    private final Sealer sealer;

    ProviderSecrets(Sealer sealer) {
        this.sealer = sealer;
    }

    SealedSecret sealed(OrganizationId organization, ProviderId id, Secret secret) {
        return sealer.seal(secret, place(organization, id));
    }

    /// The secret we present there; empty when we are a public client.
    Optional<Secret> open(Transaction tx, ProviderId id) {
        return providers.secret(tx, id).map(kept -> sealer.unseal(kept, place(tx.organization(), id)));
    }

    private static Binding place(OrganizationId organization, ProviderId id) {
        return Binding.of("oidc.providers", organization.toString(), id.toString());
    }
}
