package dev.signet.workbooks;

import dev.signet.access.AuditAction;
import dev.signet.access.AuditEntry;
import dev.signet.access.Capability;
import dev.signet.access.Decision;
import dev.signet.access.Member;
import dev.signet.access.Origin;
import dev.signet.access.Principal;
import dev.signet.base.InodeId;
import dev.signet.database.Transaction;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Describes a version tag anew, or deletes it (rest-api.md §4.11). Only Admins. Its name stays, for it stands in the
/// addresses of hosts.
///
/// Deleted, it points nowhere any more: embeds of what it pointed at are not found, and sessions there end.
public final class ChangeTag {
    private final Writing writing;
    private final TagStore tags = new TagStore();
    private final TaggedVersionStore tagged = new TaggedVersionStore();

    ChangeTag(Writing writing) {
        this.writing = writing;
    }

    /// The tag with that description; as it was without one.
    public TagOutcome<Tag> describe(Principal principal, Origin origin, TagId id, Optional<String> description) {
        return asAdmin(
                principal,
                tx -> description
                        .map(text -> described(tx, principal, origin, id, text))
                        .orElseGet(() -> tags.find(tx, id))
                        .<TagOutcome<Tag>>map(TagOutcome.Done::new)
                        .orElseGet(TagOutcome.NotFound::new));
    }

    private Optional<Tag> described(Transaction tx, Principal principal, Origin origin, TagId id, String text) {
        Member.Stamp by = by(principal);
        Optional<Tag> tag = tags.describe(tx, id, text, by);
        tag.ifPresent(found -> writing.audit().record(tx, entry(principal, origin, by, AuditAction.TAG_UPDATE, found)));
        return tag;
    }

    /// Deletes it; the tag as it was.
    public TagOutcome<Tag> delete(Principal principal, Origin origin, TagId id) {
        return asAdmin(principal, tx -> {
            List<InodeId> workbooks = tagged.removeAll(tx, id);
            return tags.delete(tx, id)
                    .<TagOutcome<Tag>>map(tag -> {
                        AuditEntry entry = entry(principal, origin, by(principal), AuditAction.TAG_DELETE, tag);
                        writing.audit().record(tx, entry.with("workbooks", Integer.toString(workbooks.size())));
                        return new TagOutcome.Done<>(tag);
                    })
                    .orElseGet(TagOutcome.NotFound::new);
        });
    }

    private TagOutcome<Tag> asAdmin(Principal principal, Function<Transaction, TagOutcome<Tag>> work) {
        return writing.access().decide(principal, Capability.ADMINISTER) instanceof Decision.Allowed
                ? writing.database().inOrganization(principal.organization(), work)
                : new TagOutcome.Forbidden<>();
    }

    private Member.Stamp by(Principal principal) {
        return new Member.Stamp(principal.member(), writing.clock().instant());
    }

    private static AuditEntry entry(Principal principal, Origin origin, Member.Stamp by, AuditAction action, Tag tag) {
        return AuditEntry.by(principal, origin, by.at(), action, Tag.auditName(tag.id()))
                .with("name", tag.look().name().value());
    }
}
