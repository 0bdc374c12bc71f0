package dev.signet.access;

import dev.signet.base.MemberId;
import dev.signet.base.Violation;
import java.util.List;

/// Gives members values of an attribute, in place of those they had (rest-api.md §4.5). Only Admins. Acts at
/// the next question of each.
public final class AssignToMembers {
    private final AccessGround ground;
    private final UserAttributeStore attributes = new UserAttributeStore();
    private final TeamMemberStore members = new TeamMemberStore();
    private final DefineUserAttribute define;

    /// Works on that ground.
    public AssignToMembers(AccessGround ground) {
        this.ground = ground;
        this.define = new DefineUserAttribute(ground.audit(), ground.clock());
    }

    /// Which member is to have which value; the id as it was given.
    public record Entry(String userId, String value) {}

    /// Gives all of them or, when one is no active member, none.
    public AssignmentOutcome assign(Principal principal, Origin origin, UserAttributeId id, List<Entry> entries) {
        if (!(ground.access().decide(principal, Capability.ADMINISTER) instanceof Decision.Allowed)) {
            return new AssignmentOutcome.Forbidden();
        }
        NamedThings<MemberId> named = new NamedThings<>(
                entries.stream().map(Entry::userId).toList(),
                MemberId::parse,
                entry -> "assignments[" + entry + "].userId");
        return ground.database().inOrganization(principal.organization(), tx -> {
            if (attributes.lock(tx, id).isEmpty()) return new AssignmentOutcome.NotFound();
            List<Violation> violations = named.violations(
                    members.active(tx, named.ids()), "Give the ID of an active member of this organization.");
            if (!violations.isEmpty()) return new AssignmentOutcome.Invalid(violations);
            for (int i = 0; i < entries.size(); i++) {
                DefineUserAttribute.Assignment one = new DefineUserAttribute.Assignment(
                        id, named.id(i), entries.get(i).value());
                define.assign(tx, principal, origin, one);
            }
            return new AssignmentOutcome.Done(entries.size());
        });
    }
}
