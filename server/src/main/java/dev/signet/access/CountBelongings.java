package dev.signet.access;

import dev.signet.base.MemberId;

/// Counts what a member owns, for whoever is about to deactivate them. Only Admins.
public final class CountBelongings {
    private final AccessGround ground;
    private final Belongings belongings;
    private final MemberStore members = new MemberStore();
    private final HandOverStore documents = new HandOverStore();

    /// Other rooms' things are counted there.
    public CountBelongings(AccessGround ground, Belongings belongings) {
        this.ground = ground;
        this.belongings = belongings;
    }

    /// What came of it.
    public sealed interface Outcome {

        /// So many objects of the tree, their home folder aside, and so many credentials.
        record Counted(int documents, int credentials) implements Outcome {}

        /// The organization has no such member.
        record NotFound() implements Outcome {}

        /// Only Admins count.
        record Forbidden() implements Outcome {}
    }

    /// Counts them.
    public Outcome count(Principal principal, MemberId id) {
        if (!(ground.access().decide(principal, Capability.ADMINISTER) instanceof Decision.Allowed)) {
            return new Outcome.Forbidden();
        }
        return ground.database()
                .inOrganization(
                        principal.organization(),
                        tx -> members.find(tx, id).isEmpty()
                                ? new Outcome.NotFound()
                                : new Outcome.Counted(documents.count(tx, id), belongings.count(tx, id)));
    }
}
