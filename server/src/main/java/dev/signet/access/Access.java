package dev.signet.access;

import dev.signet.access.Decision.Need;
import dev.signet.base.InodeId;
import dev.signet.base.MemberId;
import dev.signet.base.OrganizationId;
import dev.signet.database.Database;
import java.util.Optional;

/// Who may what: the one place that decides.
///
/// Guarantee: refuses by default. What is decided and what is explained come from the same rules, asked in the same
/// order: an inactive member may nothing and sees nothing; an Admin may everything; an owner and those reached by a
/// grant,
/// inherited down the tree and additive, may what the strongest grant gives, capped by their account type; everybody
/// else
/// must not learn that the object exists (rest-api.md §2.1, §2.2).
public final class Access {
    private final Database database;
    private final Standings standings;
    private final InodeStore inodes = new InodeStore();
    private final GrantStore grants = new GrantStore();

    /// Decides from what is in this database now.
    public Access(Database database, Standings standings) {
        this.database = database;
        this.standings = standings;
    }

    /// Whether they may do something that concerns no single object.
    public Decision decide(Principal principal, Capability capability) {
        boolean permitted = standings
                .find(principal.organization(), principal.member())
                .filter(standing -> standing.permits(capability))
                .isPresent();
        return permitted ? new Decision.Allowed() : new Decision.Denied(new Need.OfCapability(capability));
    }

    /// Whether they may do that with the object.
    public Decision decide(Principal principal, ObjectAction action, InodeId object) {
        return explain(principal.organization(), principal.member(), action, object)
                .decision();
    }

    /// Whether that member may do that with the object, and why. Who may ask is the caller's to decide.
    public Explanation explain(OrganizationId organization, MemberId member, ObjectAction action, InodeId object) {
        Optional<Standing> standing = standings.find(organization, member);
        return database.inOrganization(
                organization,
                tx -> new Judgement(action).judge(standing, found -> {
                    Optional<Inode> inode = inodes.find(tx, object);
                    return inode.map(node -> new Judgement.Facts(
                            node, grants.reaching(tx, found.member().id(), object)));
                }));
    }
}
