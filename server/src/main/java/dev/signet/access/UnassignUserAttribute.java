package dev.signet.access;

import dev.signet.base.MemberId;
import dev.signet.base.TeamId;
import dev.signet.database.Transaction;
import java.util.Collection;
import java.util.function.Predicate;

/// Takes values of an attribute from members or teams (rest-api.md §4.5). Only Admins. Acts at the next
/// question of everybody concerned; whoever has none is passed over.
public final class UnassignUserAttribute {
    private final AccessGround ground;
    private final UserAttributeStore attributes = new UserAttributeStore();
    private final MemberAttributeStore ofMembers = new MemberAttributeStore();
    private final TeamAttributeStore ofTeams = new TeamAttributeStore();

    /// Works on that ground.
    public UnassignUserAttribute(AccessGround ground) {
        this.ground = ground;
    }

    /// Takes it from the members.
    public AssignmentOutcome fromMembers(
            Principal principal, Origin origin, UserAttributeId id, Collection<MemberId> members) {
        return take(
                principal,
                id,
                tx -> count(members, member -> {
                    AuditEntry entry = entry(principal, origin, id).with("member", member.value());
                    return ofMembers.unassign(tx, id, member) && recorded(tx, entry);
                }));
    }

    /// Takes it from the teams.
    public AssignmentOutcome fromTeams(
            Principal principal, Origin origin, UserAttributeId id, Collection<TeamId> teams) {
        return take(
                principal,
                id,
                tx -> count(teams, team -> {
                    AuditEntry entry = entry(principal, origin, id).with("team", team.toString());
                    return ofTeams.unassign(tx, id, team) && recorded(tx, entry);
                }));
    }

    private AssignmentOutcome take(Principal principal, UserAttributeId id, Taking taking) {
        if (!(ground.access().decide(principal, Capability.ADMINISTER) instanceof Decision.Allowed)) {
            return new AssignmentOutcome.Forbidden();
        }
        return ground.database()
                .inOrganization(
                        principal.organization(),
                        tx -> attributes.lock(tx, id).isEmpty()
                                ? new AssignmentOutcome.NotFound()
                                : new AssignmentOutcome.Done(taking.in(tx)));
    }

    private static <T> int count(Collection<T> all, Predicate<T> taken) {
        return (int) all.stream().distinct().filter(taken).count();
    }

    private boolean recorded(Transaction tx, AuditEntry entry) {
        ground.audit().record(tx, entry);
        return true;
    }

    private AuditEntry entry(Principal principal, Origin origin, UserAttributeId id) {
        return AuditEntry.by(
                principal,
                origin,
                ground.clock().instant(),
                AuditAction.USER_ATTRIBUTE_UNASSIGN,
                "user-attribute:" + id);
    }

    private interface Taking {
        int in(Transaction tx);
    }
}
