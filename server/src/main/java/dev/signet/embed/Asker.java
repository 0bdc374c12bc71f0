package dev.signet.embed;

import dev.signet.access.Access;
import dev.signet.access.Capability;
import dev.signet.access.Decision;
import dev.signet.access.Member;
import dev.signet.access.ObjectAction;
import dev.signet.access.Principal;
import dev.signet.base.InodeId;
import dev.signet.credentials.Credential;
import java.util.Optional;

/// Who tries embeds out, and how much they may learn by it: Admins everything of their organization, owners of a
/// credential what concerns it, themselves, and workbooks they see.
record Asker(Principal principal, String email, Reach reach, Access access) {

    /// How far it goes.
    enum Reach {
        ALL,
        OWN
    }

    /// The asker, if they may try embeds out at all.
    static Optional<Asker> of(Principal principal, PathGround ground, PathRights rights) {
        if (rights.whyNot(principal).isPresent()) return Optional.empty();
        Access access = ground.access().access();
        boolean admin = access.decide(principal, Capability.ADMINISTER) instanceof Decision.Allowed;
        return ground.access()
                .standings()
                .find(principal.organization(), principal.member())
                .map(standing -> standing.member())
                .map(Member::email)
                .map(email -> new Asker(principal, email, admin ? Reach.ALL : Reach.OWN, access));
    }

    boolean isAdmin() {
        return reach == Reach.ALL;
    }

    boolean sees(Credential credential) {
        return credential.organization().equals(principal.organization())
                && (isAdmin() || credential.owner().equals(principal.member()));
    }

    boolean sees(InodeId workbook) {
        return may(ObjectAction.VIEW, workbook);
    }

    boolean may(ObjectAction action, InodeId workbook) {
        return access.decide(principal, action, workbook) instanceof Decision.Allowed;
    }

    /// Whether they may learn what is known of the user of that address.
    boolean knows(String userEmail) {
        return isAdmin() || email.equalsIgnoreCase(userEmail);
    }

    @Override
    public String toString() {
        return "Asker[" + principal.member() + "]";
    }
}
