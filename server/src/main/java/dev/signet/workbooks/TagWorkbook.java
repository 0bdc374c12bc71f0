package dev.signet.workbooks;

import dev.signet.access.AuditAction;
import dev.signet.access.AuditEntry;
import dev.signet.access.Decision;
import dev.signet.access.Member;
import dev.signet.access.ObjectAction;
import dev.signet.access.Origin;
import dev.signet.access.Principal;
import dev.signet.base.InodeId;
import dev.signet.base.Violation;
import dev.signet.database.Transaction;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Points a tag at a version of a workbook, or takes it away from there (rest-api.md §4.10). For those who may publish
/// the workbook; to point it takes the use of every connection that the version reads.
///
/// Guarantee: a tag points at versions that viewers were shown, never at a draft. Pointed elsewhere, embeds of it show
/// the other version at their next load; taken away, they are not found and open sessions there end.
public final class TagWorkbook {
    private final Writing writing;
    private final ReadWorkbook read;
    private final ConnectionUse use;
    private final WorkbookStore store = new WorkbookStore();
    private final TagStore tags = new TagStore();
    private final TaggedVersionStore tagged = new TaggedVersionStore();

    TagWorkbook(Writing writing) {
        this.writing = writing;
        this.read = writing.read();
        this.use = writing.use();
    }

    /// Which tag is to point where; without a version at the one that is published.
    public record Wanted(InodeId workbook, TagName tag, Optional<Integer> version) {}

    /// Points it there.
    public TagOutcome<TaggedVersion> tag(Principal principal, Origin origin, Wanted wanted) {
        return editing(principal, wanted.workbook(), () -> {
            Wanted at = pinned(principal, wanted);
            Optional<InodeId> lacking = lacking(principal, at);
            return lacking.isPresent()
                    ? new TagOutcome.NoUse<>(lacking.get())
                    : in(
                            principal,
                            tx -> store.lock(tx, at.workbook())
                                    .map(_ -> point(tx, principal, origin, at))
                                    .orElseGet(TagOutcome.NotFound::new));
        });
    }

    /// With the version it means now: the one that is published later was not looked at.
    private Wanted pinned(Principal principal, Wanted wanted) {
        Optional<Integer> version = wanted.version()
                .or(() -> read.find(principal, wanted.workbook()).flatMap(Workbook::publishedVersion));
        return new Wanted(wanted.workbook(), wanted.tag(), version);
    }

    private Optional<InodeId> lacking(Principal principal, Wanted at) {
        return at.version()
                .flatMap(version -> writing.database()
                        .inOrganization(principal.organization(), tx -> store.tree(tx, at.workbook(), version)))
                .flatMap(tree -> use.lacking(principal, DocumentReader.read(tree, "", new Faults())));
    }

    /// Takes it away; where it pointed is not changed.
    public TagOutcome<TagId> remove(Principal principal, Origin origin, InodeId workbook, TagId tag) {
        return editing(principal, workbook, () -> in(principal, tx -> removed(tx, principal, origin, workbook, tag)));
    }

    private TagOutcome<TagId> removed(Transaction tx, Principal principal, Origin origin, InodeId workbook, TagId tag) {
        Optional<Tag> found = tags.find(tx, tag);
        if (found.isEmpty() || !tagged.remove(tx, workbook, tag)) return new TagOutcome.NotFound<>();
        writing.audit()
                .record(
                        tx,
                        entry(principal, origin, AuditAction.WORKBOOK_UNTAG, workbook)
                                .with("tag", found.get().look().name().value()));
        return new TagOutcome.Done<>(tag);
    }

    private <T> TagOutcome<T> editing(Principal principal, InodeId workbook, Supplier<TagOutcome<T>> work) {
        return switch (writing.access().decide(principal, ObjectAction.EDIT, workbook)) {
            case Decision.Hidden() -> new TagOutcome.NotFound<>();
            case Decision.Denied _ -> new TagOutcome.Forbidden<>();
            case Decision.Allowed() -> work.get();
        };
    }

    private <T> TagOutcome<T> in(Principal principal, Function<Transaction, TagOutcome<T>> work) {
        return writing.database().inOrganization(principal.organization(), work);
    }

    private TagOutcome<TaggedVersion> point(Transaction tx, Principal principal, Origin origin, Wanted wanted) {
        Optional<Tag> tag = tags.hold(tx, wanted.tag());
        if (tag.isEmpty()) return refused("tag", "There is no tag of this name. POST /v2/tags makes one.");
        Optional<Integer> version = wanted.version();
        if (version.isEmpty()) {
            return refused("workbookVersion", "Publish the workbook first: tags point at what was published.");
        }
        if (!store.wasPublished(tx, wanted.workbook(), version.get())) {
            return refused("workbookVersion", "Give a version that was published; the version history has them.");
        }
        TaggedVersion at = new TaggedVersion(
                tag.get().id(),
                wanted.tag(),
                version.get(),
                new Member.Stamp(principal.member(), writing.clock().instant()));
        tagged.point(tx, wanted.workbook(), at);
        writing.audit()
                .record(
                        tx,
                        entry(principal, origin, AuditAction.WORKBOOK_TAG, wanted.workbook())
                                .with("tag", wanted.tag().value())
                                .with("version", Integer.toString(at.version())));
        return new TagOutcome.Done<>(at);
    }

    private AuditEntry entry(Principal principal, Origin origin, AuditAction action, InodeId workbook) {
        return AuditEntry.by(principal, origin, writing.clock().instant(), action, "inode:" + workbook);
    }

    private static <T> TagOutcome<T> refused(String field, String sentence) {
        return new TagOutcome.Refused<>(List.of(new Violation(field, sentence)));
    }
}
