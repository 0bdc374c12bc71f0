package dev.signet.access;

import dev.signet.base.MemberId;

/// Which teams somebody sees, the one place that decides it.
///
/// Admins see all; people of the organization see the public ones and those they are in; guests and embed
/// users see only those they are in. Whoever is not active sees none. What is not seen answers like what is
/// absent.
record TeamSight(MemberId member, Reach reach) {

    /// How far they see.
    enum Reach {
        EVERYTHING,
        PUBLIC_AND_OWN,
        OWN,
        NOTHING
    }

    /// What they see now. Ask before the transaction begins: the answer may come from the database.
    static TeamSight of(AccessGround ground, Principal principal) {
        Reach reach = ground.standings()
                .find(principal.organization(), principal.member())
                .map(TeamSight::reach)
                .orElse(Reach.NOTHING);
        return new TeamSight(principal.member(), reach);
    }

    private static Reach reach(Standing standing) {
        if (!standing.isActive()) return Reach.NOTHING;
        if (standing.accountType().isAdmin()) return Reach.EVERYTHING;
        return switch (standing.member().kind()) {
            case INTERNAL -> Reach.PUBLIC_AND_OWN;
            case GUEST, EMBED -> Reach.OWN;
        };
    }

    /// Whether they may do everything with teams.
    boolean isAdmin() {
        return reach == Reach.EVERYTHING;
    }
}
