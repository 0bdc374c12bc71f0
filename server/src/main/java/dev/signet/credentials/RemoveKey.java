package dev.signet.credentials;

import dev.signet.access.AccessGround;
import dev.signet.access.AuditAction;
import dev.signet.access.Origin;
import dev.signet.access.Principal;
import dev.signet.base.ClientId;
import java.util.UUID;

/// Removes a registered key at once, the last one too: a key in wrong hands must go, and another can be
/// registered. Admins any credential's, others their own. Tokens got with the key go on working.
public final class RemoveKey {
    private final OneCredential one;
    private final CredentialKeyStore keys = new CredentialKeyStore();

    RemoveKey(AccessGround ground) {
        this.one = new OneCredential(ground);
    }

    /// Removes it.
    public CredentialOutcome<UUID> remove(Principal principal, Origin origin, ClientId id, UUID key) {
        return one.change(principal, origin, id, (call, credential) -> {
            if (!keys.delete(call.tx(), id, key)) return new CredentialOutcome.NotFound<>();
            one.write(
                    call,
                    credential,
                    OneCredential.entry(call, AuditAction.CREDENTIAL_KEY_REMOVE, credential)
                            .with("key", key.toString()));
            return new CredentialOutcome.Done<>(key);
        });
    }
}
