package dev.signet.credentials;

import dev.signet.access.AccessGround;
import dev.signet.access.AuditAction;
import dev.signet.access.AuditEntry;
import dev.signet.access.Capability;
import dev.signet.access.Decision;
import dev.signet.access.Origin;
import dev.signet.access.Principal;
import dev.signet.base.MemberId;
import java.time.Instant;

/// Ends the refresh tokens of all credentials a member owns (rest-api.md §4.3); access tokens that were issued
/// live on to their end, and the credentials get new ones by their secrets.
///
/// Guarantee: when this has returned, no refresh token issued before is good on any node.
public final class EndRefreshTokens {
    private final AccessGround ground;
    private final EndStore ends = new EndStore();

    /// Works on that ground.
    public EndRefreshTokens(AccessGround ground) {
        this.ground = ground;
    }

    /// What came of it.
    public enum Outcome {
        ENDED,
        NOT_FOUND,
        FORBIDDEN
    }

    /// Ends those of that member. For Admins.
    public Outcome end(Principal principal, Origin origin, MemberId member) {
        if (!(ground.access().decide(principal, Capability.ADMINISTER) instanceof Decision.Allowed)) {
            return Outcome.FORBIDDEN;
        }
        if (ground.standings().find(principal.organization(), member).isEmpty()) return Outcome.NOT_FOUND;
        return ground.database().inOrganization(principal.organization(), tx -> {
            ends.lock(tx, member);
            Instant now = ground.clock().instant();
            ends.end(tx, member, now);
            ground.audit()
                    .record(tx, AuditEntry.by(principal, origin, now, AuditAction.TOKEN_REVOKE, "member:" + member));
            return Outcome.ENDED;
        });
    }
}
