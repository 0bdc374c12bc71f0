package dev.signet.access;

import dev.signet.access.Decision.Need;
import dev.signet.base.InodeId;
import dev.signet.base.MemberId;
import dev.signet.base.OrganizationId;
import dev.signet.database.Database;
import dev.signet.database.Transaction;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Who may what: the one place that decides.
///
/// Guarantee: refuses by default. What is decided and what is explained come from the same rules, asked in
/// the same order: an inactive member may nothing and sees nothing; an Admin may everything; an owner and
/// those reached by a grant, inherited down the tree and additive, may what the strongest grant gives, capped
/// by their account type; everybody else must not learn that the object exists (rest-api.md §2.1, §2.2).
public final class Access {
    private final Standings standings;
    private final LiveFacts facts;
    private final ReachStore grants = new ReachStore();

    /// Decides from what is in this database now.
    public Access(Database database, Standings standings) {
        this.standings = standings;
        this.facts = new LiveFacts(database);
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
        return explain(principal.organization(), principal.member(), action, new Look(object, teams(principal)))
                .decision();
    }

    /// At what somebody looks, and the only teams of theirs that count, if it is said which.
    private record Look(InodeId object, Optional<Set<String>> teams) {}

    private static Optional<Set<String>> teams(Principal principal) {
        return switch (principal) {
            case Principal.Viewer viewer -> viewer.teams();
            case Principal.Human _, Principal.Machine _, Principal.Operator _ -> Optional.empty();
        };
    }

    /// Whether that member may do that with the object, and why. Who may ask is the caller's to decide.
    public Explanation explain(OrganizationId organization, MemberId member, ObjectAction action, InodeId object) {
        return explain(organization, member, action, new Look(object, Optional.empty()));
    }

    private Explanation explain(OrganizationId organization, MemberId member, ObjectAction action, Look look) {
        Optional<Standing> standing = standings.find(organization, member);
        return new Judgement(action)
                .judge(
                        standing,
                        found -> facts.find(organization, member, look.object())
                                .map(all -> new Judgement.Facts(
                                        all.object(),
                                        all.reaching().stream()
                                                .filter(reach -> reach.countsFor(look.teams()))
                                                .toList())));
    }

    /// The strongest level each of the objects gives the member now, by the same rules; no entry for what
    /// they must not learn of. The caller has the standing from before the transaction.
    Map<InodeId, Level> levels(Transaction tx, Standing who, Collection<Inode> objects) {
        Map<InodeId, List<Reach>> reaching = grants.reaching(
                tx, who.member().id(), objects.stream().map(Inode::id).toList());
        Map<InodeId, Level> levels = new HashMap<>();
        for (Inode object : objects) {
            List<Reach> reaches = reaching.getOrDefault(object.id(), List.of());
            Judgement.strongest(who, new Judgement.Facts(object, reaches))
                    .ifPresent(level -> levels.put(object.id(), level));
        }
        return levels;
    }
}
