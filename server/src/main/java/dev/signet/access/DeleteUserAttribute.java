package dev.signet.access;

import java.util.Optional;

/// Deletes a user attribute with every value of it, for good (rest-api.md §4.5). Only Admins. At once
/// formulas that ask for it get nothing, and row guards that need it show no row.
public final class DeleteUserAttribute {
    private final AccessGround ground;
    private final UserAttributeStore attributes = new UserAttributeStore();

    /// Works on that ground.
    public DeleteUserAttribute(AccessGround ground) {
        this.ground = ground;
    }

    /// What came of it.
    public enum Outcome {
        DELETED,
        NOT_FOUND,
        FORBIDDEN
    }

    /// Deletes the attribute.
    public Outcome delete(Principal principal, Origin origin, UserAttributeId id) {
        if (!(ground.access().decide(principal, Capability.ADMINISTER) instanceof Decision.Allowed)) {
            return Outcome.FORBIDDEN;
        }
        return ground.database().inOrganization(principal.organization(), tx -> {
            Optional<UserAttribute> attribute = attributes.lock(tx, id);
            if (attribute.isEmpty()) return Outcome.NOT_FOUND;
            attributes.delete(tx, id);
            AuditEntry entry = AuditEntry.by(
                    principal,
                    origin,
                    ground.clock().instant(),
                    AuditAction.USER_ATTRIBUTE_DELETE,
                    "user-attribute:" + id);
            ground.audit().record(tx, entry.with("name", attribute.get().name()));
            return Outcome.DELETED;
        });
    }
}
