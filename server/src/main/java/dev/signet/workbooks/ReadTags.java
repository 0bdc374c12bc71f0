package dev.signet.workbooks;

import dev.signet.access.Capability;
import dev.signet.access.Decision;
import dev.signet.access.Part;
import dev.signet.access.Principal;
import dev.signet.access.Slice;
import dev.signet.access.VisibleObjects;
import dev.signet.access.VisibleObjects.To;
import dev.signet.database.Transaction;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Reads which version tags there are, and in which workbooks they point at a version (rest-api.md §4.11): for all
/// members who may open documents, of workbooks they can see.
public final class ReadTags {
    private final Writing writing;
    private final TagStore tags = new TagStore();
    private final TaggedVersionStore tagged = new TaggedVersionStore();
    private final VisibleObjects objects = new VisibleObjects();
    private final Workbooks workbooks = new Workbooks();

    ReadTags(Writing writing) {
        this.writing = writing;
    }

    /// Those whose name contains the text, without regard to case, by name.
    public TagOutcome<Part<Tag>> list(Principal principal, Optional<String> search, Slice slice) {
        Optional<String> clean = search.map(text -> text.replace('\0', '\uFFFD')); // no name holds either
        return reading(principal, tx -> new TagOutcome.Done<>(tags.page(tx, clean, slice)));
    }

    /// The workbooks with a version of that tag, by name.
    public TagOutcome<Part<Workbook>> workbooks(Principal principal, TagId id, Slice slice) {
        return reading(
                principal,
                tx -> tags.find(tx, id)
                        .<TagOutcome<Part<Workbook>>>map(
                                _ -> new TagOutcome.Done<>(workbooks(tx, principal, id, slice)))
                        .orElseGet(TagOutcome.NotFound::new));
    }

    private Part<Workbook> workbooks(Transaction tx, Principal principal, TagId id, Slice slice) {
        List<VisibleObjects.Placed> seen =
                objects.among(tx, new To.Member(principal.member()), tagged.workbooks(tx, id));
        List<VisibleObjects.Placed> page =
                seen.stream().skip(slice.offset()).limit(slice.limit()).toList();
        return new Part<>(workbooks.of(tx, page), seen.size());
    }

    private <T> TagOutcome<T> reading(Principal principal, Function<Transaction, TagOutcome<T>> read) {
        return writing.access().decide(principal, Capability.VIEW_DOCUMENTS) instanceof Decision.Allowed
                ? writing.database().inOrganization(principal.organization(), read)
                : new TagOutcome.Forbidden<>();
    }
}
