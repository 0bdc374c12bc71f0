package dev.signet.credentials;

import dev.signet.base.ClientId;
import dev.signet.base.OrganizationId;
import dev.signet.secrets.Binding;
import java.util.UUID;

/// Where sealed secrets of this room belong: moved to another row they do not open.
final class SecretPlace {
    private SecretPlace() {}

    static Binding client(OrganizationId organization, ClientId client, UUID secret) {
        return Binding.of("credentials.secrets", organization.toString(), client.value(), secret.toString());
    }

    static Binding signingKey(OrganizationId organization, String keyId) {
        return Binding.of("credentials.signing_keys", organization.toString(), keyId);
    }
}
