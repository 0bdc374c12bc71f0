package dev.signet.credentials;

import dev.signet.access.AuditAction;
import dev.signet.access.Notice;
import dev.signet.access.NoticeKind;
import dev.signet.access.Notices;
import dev.signet.access.Origin;
import dev.signet.access.Principal;
import dev.signet.base.ClientId;

/// Revokes a credential for good: from the moment this returns neither it nor any token got with it works on
/// this node, within a second on others. Admins any, others their own; another organization's credential is
/// as good as none. Its owner and the Admins are told.
public final class RevokeCredential {
    private final OneCredential one;
    private final Notices notices;

    /// Works on that ground.
    public RevokeCredential(CredentialGround ground) {
        this.one = new OneCredential(ground.access());
        this.notices = ground.notices();
    }

    /// Revokes the credential; twice is as good as once.
    public CredentialOutcome<Credential> revoke(Principal principal, Origin origin, ClientId id) {
        return one.changeAny(principal, origin, id, (call, credential) -> {
            if (credential.state() instanceof CredentialState.Revoked) return new CredentialOutcome.Done<>(credential);
            Credential after = credential.in(new CredentialState.Revoked(principal.member(), call.now()));
            one.write(call, after, OneCredential.entry(call, AuditAction.CREDENTIAL_REVOKE, credential));
            notices.tell(call.tx(), notice(credential), call.now());
            return new CredentialOutcome.Done<>(after);
        });
    }

    private static Notice notice(Credential credential) {
        return credential.notice(NoticeKind.CREDENTIAL_REVOKED, "Neither it nor any token got with it works any more.");
    }
}
