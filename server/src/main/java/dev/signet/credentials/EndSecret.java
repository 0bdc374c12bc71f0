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

/// Ends one secret of a credential at once. Refuses to end the last live one of a credential without a
/// registered key: that is what disabling and revoking are for. Admins any credential's, others their own. Tokens got
/// with the secret go on working.
public final class EndSecret {
    private final OneCredential one;
    private final SecretStore secrets = new SecretStore();
    private final CredentialKeyStore keys = new CredentialKeyStore();

    /// Works on that ground.
    public EndSecret(AccessGround ground) {
        this.one = new OneCredential(ground);
    }

    /// Ends the secret; one that has ended is as good as none.
    public CredentialOutcome<UUID> end(Principal principal, Origin origin, ClientId id, UUID secret) {
        return one.change(principal, origin, id, (call, credential) -> {
            List<KnownSecret> live =
                    secrets.live(call.tx(), List.of(id), call.now()).getOrDefault(id, List.of());
            if (live.stream().noneMatch(each -> each.id().equals(secret))) return new CredentialOutcome.NotFound<>();
            if (live.size() == 1 && !keys.has(call.tx(), id)) return new CredentialOutcome.Refused<>(lastOne());
            secrets.end(call.tx(), id, secret, call.now());
            one.write(
                    call,
                    credential,
                    OneCredential.entry(call, AuditAction.CREDENTIAL_SECRET_END, credential)
                            .with("secret", secret.toString()));
            return new CredentialOutcome.Done<>(secret);
        });
    }

    private static Problem lastOne() {
        return Problem.of(
                Fault.INVALID_REQUEST,
                "This is the only live secret. Rotate it, register a key first, or disable or revoke the credential.");
    }
}
