package dev.signet.access;

import dev.signet.base.MemberId;

/// Whether somebody may see and change what belongs to a member: that member may, and Admins.
enum MemberScope {
    ALLOWED,
    NOT_FOUND,
    FORBIDDEN;

    /// Others are refused before anything is looked for, so that they learn nothing of who there is.
    static MemberScope of(AccessGround ground, Principal principal, MemberId member) {
        boolean isSelf = member.equals(principal.member());
        if (!isSelf && !(ground.access().decide(principal, Capability.ADMINISTER) instanceof Decision.Allowed)) {
            return FORBIDDEN;
        }
        return ground.standings().find(principal.organization(), member).isPresent() ? ALLOWED : NOT_FOUND;
    }
}
