package dev.signet.credentials;

import dev.signet.access.AccessGround;
import dev.signet.access.AuditAction;
import dev.signet.access.Origin;
import dev.signet.access.Principal;
import dev.signet.base.ClientId;
import dev.signet.base.Fault;
import dev.signet.base.Problem;
import java.util.List;
import java.util.UUID;

/// Removes a registered key at once. Refuses to remove the last one of a credential without a live secret: that is
/// what disabling and revoking are for. Admins any credential's, others their own. Tokens got with the key go on
/// working.
public final class RemoveKey {
    private final OneCredential one;
    private final SecretStore secrets = new SecretStore();
    private final CredentialKeyStore keys = new CredentialKeyStore();

    RemoveKey(AccessGround ground) {
        this.one = new OneCredential(ground);
    }

    /// Removes it.
    public CredentialOutcome<UUID> remove(Principal principal, Origin origin, ClientId id, UUID key) {
        return one.change(principal, origin, id, (call, credential) -> {
            List<CredentialKey> there = keys.of(call.tx(), id);
            if (there.stream().noneMatch(each -> each.id().equals(key))) return new CredentialOutcome.NotFound<>();
            if (there.size() == 1 && !hasSecret(call, id)) return new CredentialOutcome.Refused<>(lastOne());
            keys.delete(call.tx(), id, key);
            one.write(
                    call,
                    credential,
                    OneCredential.entry(call, AuditAction.CREDENTIAL_KEY_REMOVE, credential)
                            .with("key", key.toString()));
            return new CredentialOutcome.Done<>(key);
        });
    }

    private boolean hasSecret(OneCredential.Call call, ClientId id) {
        return secrets.live(call.tx(), List.of(id), call.now()).containsKey(id);
    }

    private static Problem lastOne() {
        return Problem.of(
                Fault.INVALID_REQUEST,
                "This is the only key, and there is no live secret. Add another key first, or disable or revoke the"
                        + " credential.");
    }
}
