package dev.signet.credentials;

import dev.signet.access.AccessGround;
import dev.signet.access.AuditAction;
import dev.signet.access.Origin;
import dev.signet.access.Principal;
import dev.signet.base.ClientId;

/// Switches a credential off and on again; off holds at once, for tokens that were issued and embeds that are
/// open too. Admins any, others their own.
public final class SwitchCredential {
    private final OneCredential one;

    /// Works on that ground.
    public SwitchCredential(AccessGround ground) {
        this.one = new OneCredential(ground);
    }

    /// Which way.
    public enum Position {
        ON,
        OFF
    }

    /// Switches it that way; twice is as good as once.
    public CredentialOutcome<Credential> turn(Principal principal, Origin origin, ClientId id, Position position) {
        return one.change(principal, origin, id, (call, credential) -> switch (position) {
            case ON -> on(call, credential);
            case OFF -> off(call, credential);
        });
    }

    private CredentialOutcome<Credential> on(OneCredential.Call call, Credential credential) {
        return credential.state() instanceof CredentialState.Active
                ? new CredentialOutcome.Done<>(credential)
                : done(call, credential.in(new CredentialState.Active()), AuditAction.CREDENTIAL_ENABLE);
    }

    private CredentialOutcome<Credential> off(OneCredential.Call call, Credential credential) {
        CredentialState off = new CredentialState.Disabled(call.principal().member(), call.now());
        return credential.state() instanceof CredentialState.Disabled
                ? new CredentialOutcome.Done<>(credential)
                : done(call, credential.in(off), AuditAction.CREDENTIAL_DISABLE);
    }

    private CredentialOutcome<Credential> done(OneCredential.Call call, Credential after, AuditAction action) {
        one.write(call, after, OneCredential.entry(call, action, after));
        return new CredentialOutcome.Done<>(after);
    }
}
