package dev.signet.access;

import dev.signet.base.MemberId;
import dev.signet.database.Database;
import dev.signet.database.Transaction;
import java.time.InstantSource;
import java.util.Optional;

/// Deactivates a member: at once their credentials, issued tokens and sessions stop working. Only Admins;
/// nothing is erased, and what the member owns in the tree becomes the principal's (rest-api.md §4.3).
/// Credentials are not handed over, for they would act with other rights from then on.
///
/// Refuses to deactivate the principal, and the last active Admin.
public final class DeactivateMember {
    private final Database database;
    private final Access access;
    private final InstantSource clock;
    private final Departure departure;
    private final MemberStore members = new MemberStore();
    private final OrganizationStore organizations = new OrganizationStore();

    /// Works in this database.
    public DeactivateMember(Database database, Access access, Audit audit, InstantSource clock) {
        this.database = database;
        this.access = access;
        this.clock = clock;
        this.departure = new Departure(audit);
    }

    /// What came of it.
    public enum Outcome {
        DEACTIVATED,
        NOT_FOUND,
        FORBIDDEN,
        /// Nobody deactivates themselves.
        THEMSELVES,
        /// Somebody must be there to administer the organization.
        LAST_ADMIN
    }

    /// Deactivates the member; twice is as good as once.
    public Outcome deactivate(Principal principal, Origin origin, MemberId id) {
        if (!(access.decide(principal, Capability.ADMINISTER) instanceof Decision.Allowed)) return Outcome.FORBIDDEN;
        return database.inOrganization(
                principal.organization(), tx -> in(new Deed(tx, principal, origin, clock.instant()), id));
    }

    private Outcome in(Deed deed, MemberId id) {
        Transaction tx = deed.tx();
        organizations.lock(tx);
        Optional<Member> found = members.find(tx, id);
        if (found.isEmpty()) return Outcome.NOT_FOUND;
        Member member = found.get();
        MemberState gone = new MemberState.Deactivated(deed.at());
        Optional<Departure.Obstacle> obstacle = departure.obstacle(deed, member, member.in(gone));
        if (obstacle.isPresent()) return refusal(obstacle.get());
        if (member.state() instanceof MemberState.Deactivated) return Outcome.DEACTIVATED;
        departure.enter(deed, member, gone);
        departure.handOver(deed, id, deed.principal().member(), 0);
        return Outcome.DEACTIVATED;
    }

    private static Outcome refusal(Departure.Obstacle obstacle) {
        return switch (obstacle) {
            case THEMSELVES -> Outcome.THEMSELVES;
            case LAST_ADMIN, LAST_LOCAL_ADMIN -> Outcome.LAST_ADMIN;
        };
    }
}
