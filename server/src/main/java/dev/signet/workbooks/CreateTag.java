package dev.signet.workbooks;

import dev.signet.access.AuditAction;
import dev.signet.access.AuditEntry;
import dev.signet.access.Capability;
import dev.signet.access.Decision;
import dev.signet.access.Member;
import dev.signet.access.Origin;
import dev.signet.access.Principal;

/// Makes a version tag, for all workbooks of the organization (rest-api.md §4.11). Only Admins.
public final class CreateTag {
    private final Writing writing;
    private final TagStore tags = new TagStore();

    CreateTag(Writing writing) {
        this.writing = writing;
    }

    /// Makes it.
    public TagOutcome<Tag> create(Principal principal, Origin origin, Tag.Look look) {
        if (!(writing.access().decide(principal, Capability.ADMINISTER) instanceof Decision.Allowed)) {
            return new TagOutcome.Forbidden<>();
        }
        Member.Stamp now = new Member.Stamp(principal.member(), writing.clock().instant());
        Tag tag = new Tag(TagId.random(), look, principal.member(), now, now);
        return writing.database().inOrganization(principal.organization(), tx -> {
            if (!tags.insert(tx, tag)) return new TagOutcome.NameTaken<>();
            writing.audit()
                    .record(
                            tx,
                            AuditEntry.by(principal, origin, now.at(), AuditAction.TAG_CREATE, Tag.auditName(tag.id()))
                                    .with("name", look.name().value()));
            return new TagOutcome.Done<>(tag);
        });
    }
}
