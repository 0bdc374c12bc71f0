package dev.signet.workbooks;

import dev.signet.access.Principal;
import dev.signet.base.InodeId;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Tells whoever may edit a workbook what viewers would see change if its newest version were published now.
public final class ReadChanges {
    private final ReadWorkbook read;

    /// Reads there.
    public ReadChanges(ReadWorkbook read) {
        this.read = read;
    }

    /// What came of it.
    public sealed interface Outcome {

        /// The differences; everything is new when nothing was published yet.
        record Compared(Changes changes) implements Outcome {}

        /// There is no workbook, or whoever asks must not learn of it.
        record NotFound() implements Outcome {}

        /// Whoever asks sees the workbook and may not edit it.
        record Forbidden() implements Outcome {}
    }

    /// The newest version against the published one.
    public Outcome of(Principal principal, InodeId id) {
        Optional<Workbook> workbook = read.find(principal, id);
        if (workbook.isEmpty()) return new Outcome.NotFound();
        if (!read.mayEdit(principal, id)) return new Outcome.Forbidden();
        Optional<ObjectNode> published =
                workbook.get().publishedVersion().flatMap(version -> tree(principal, id, version));
        return tree(principal, id, workbook.get().latestVersion())
                .<Outcome>map(draft -> new Outcome.Compared(
                        CompareDocuments.between(published.orElseGet(JsonNodeFactory.instance::objectNode), draft)))
                .orElseGet(Outcome.NotFound::new);
    }

    private Optional<ObjectNode> tree(Principal principal, InodeId id, int version) {
        return read.spec(principal, id, version).map(ReadWorkbook.Spec::tree);
    }
}
