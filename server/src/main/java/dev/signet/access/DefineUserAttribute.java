package dev.signet.access;

import dev.signet.base.MemberId;
import dev.signet.database.Transaction;
import java.time.InstantSource;
import java.util.Optional;

/// Defines user attributes and gives members their values, as part of the caller's transaction and decision.
public final class DefineUserAttribute {
    private final UserAttributeStore attributes = new UserAttributeStore();
    private final MemberAttributeStore values = new MemberAttributeStore();
    private final Audit audit;
    private final InstantSource clock;

    /// Audits there, by this clock.
    public DefineUserAttribute(Audit audit, InstantSource clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /// What is to be defined.
    public record Wanted(String name, String description, Optional<String> defaultValue) {}

    /// The new attribute; empty when the name is taken.
    public Optional<UserAttribute> in(Transaction tx, Principal principal, Origin origin, Wanted wanted) {
        Member.Stamp created = new Member.Stamp(principal.member(), clock.instant());
        UserAttribute attribute = new UserAttribute(
                UserAttributeId.random(), wanted.name(), wanted.description(), wanted.defaultValue(), created);
        if (!attributes.insert(tx, attribute)) return Optional.empty();
        audit.record(
                tx,
                AuditEntry.by(principal, origin, created.at(), AuditAction.USER_ATTRIBUTE_CREATE, name(attribute.id()))
                        .with("name", attribute.name()));
        return Optional.of(attribute);
    }

    /// Gives a member of the organization that value.
    public void assign(Transaction tx, Principal principal, Origin origin, Assignment assignment) {
        Member.Stamp updated = new Member.Stamp(principal.member(), clock.instant());
        values.assign(tx, assignment.attribute(), assignment.member(), assignment.value(), updated);
        audit.record(
                tx,
                AuditEntry.by(
                                principal,
                                origin,
                                updated.at(),
                                AuditAction.USER_ATTRIBUTE_ASSIGN,
                                name(assignment.attribute()))
                        .with("member", assignment.member().value()));
    }

    /// Which member has which value.
    public record Assignment(UserAttributeId attribute, MemberId member, String value) {}

    private static String name(UserAttributeId id) {
        return "user-attribute:" + id;
    }
}
