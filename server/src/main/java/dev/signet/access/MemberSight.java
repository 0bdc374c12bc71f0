package dev.signet.access;

import dev.signet.base.MemberId;

/// Whom a member may learn of: people of the organization of everybody, guests and embeds' users of
/// themselves, who is not active of nobody.
enum MemberSight {
    EVERYBODY,
    THEMSELVES,
    NOBODY;

    static MemberSight of(Standings standings, Principal principal) {
        return standings
                .find(principal.organization(), principal.member())
                .filter(Standing::isActive)
                .map(standing -> standing.member().kind() == MemberKind.INTERNAL ? EVERYBODY : THEMSELVES)
                .orElse(NOBODY);
    }

    /// Whether the principal may learn of that member.
    boolean reaches(Principal principal, MemberId member) {
        return switch (this) {
            case EVERYBODY -> true;
            case THEMSELVES -> principal.member().equals(member);
            case NOBODY -> false;
        };
    }
}
