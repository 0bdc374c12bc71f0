package dev.signet.access;

import dev.signet.base.TeamId;
import dev.signet.database.Transaction;
import java.util.List;
import java.util.function.Function;

/// Reads which members and teams have which values of user attributes (rest-api.md §4.4, §4.5). Only Admins:
/// the values decide who sees which rows.
public final class ReadAssignments {
    private final AccessGround ground;
    private final TeamStore teams = new TeamStore();
    private final UserAttributeStore attributes = new UserAttributeStore();
    private final MemberAttributeStore ofMembers = new MemberAttributeStore();
    private final TeamAttributeStore ofTeams = new TeamAttributeStore();

    /// Reads from that ground.
    public ReadAssignments(AccessGround ground) {
        this.ground = ground;
    }

    /// What came of it.
    public sealed interface Outcome<T> {

        /// A part of them.
        record Listed<T>(Part<T> values) implements Outcome<T> {}

        /// There is no such attribute or team, or they do not see it.
        record NotFound<T>() implements Outcome<T> {}

        /// Only Admins see values.
        record Forbidden<T>() implements Outcome<T> {}
    }

    /// An organization below this one. There are none.
    public enum Tenant {}

    /// The members who have a value of the attribute.
    public Outcome<ValueOfMember> ofMembers(Principal principal, UserAttributeId id, Slice slice) {
        return reading(principal, id, tx -> ofMembers.page(tx, id, slice));
    }

    /// The teams that have a value of the attribute, the one that counts most first.
    public Outcome<ValueOfTeam> ofTeams(Principal principal, UserAttributeId id, Slice slice) {
        return reading(principal, id, tx -> ofTeams.page(tx, id, slice));
    }

    /// The tenant organizations that have a value of the attribute: none, for there are no tenants.
    public Outcome<Tenant> ofTenants(Principal principal, UserAttributeId id) {
        return reading(principal, id, _ -> new Part<>(List.of(), 0));
    }

    /// The attributes of which the team has a value.
    public Outcome<TeamAttribute> ofTeam(Principal principal, TeamId team, Slice slice) {
        TeamSight sight = TeamSight.of(ground, principal);
        return ground.database().inOrganization(principal.organization(), tx -> {
            if (teams.find(tx, sight, team).isEmpty()) return new Outcome.NotFound<>();
            if (!sight.isAdmin()) return new Outcome.Forbidden<>();
            return new Outcome.Listed<>(ofTeams.page(tx, team, slice));
        });
    }

    private <T> Outcome<T> reading(Principal principal, UserAttributeId id, Function<Transaction, Part<T>> read) {
        if (!(ground.access().decide(principal, Capability.ADMINISTER) instanceof Decision.Allowed)) {
            return new Outcome.Forbidden<>();
        }
        return ground.database()
                .inOrganization(
                        principal.organization(),
                        tx -> attributes.find(tx, id).isEmpty()
                                ? new Outcome.NotFound<T>()
                                : new Outcome.Listed<>(read.apply(tx)));
    }
}
