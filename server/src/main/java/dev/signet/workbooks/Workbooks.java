package dev.signet.workbooks;

import dev.signet.access.InodeKind;
import dev.signet.access.VisibleObjects;
import dev.signet.base.InodeId;
import dev.signet.database.Transaction;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Puts together what the tree of objects and the documents know of workbooks.
final class Workbooks {
    private final VisibleObjects objects = new VisibleObjects();
    private final WorkbookStore store = new WorkbookStore();
    private final TaggedVersionStore tagged = new TaggedVersionStore();

    /// The workbook of that id, archived ones included.
    Optional<Workbook> find(Transaction tx, InodeId id) {
        return objects.find(tx, id)
                .filter(placed -> placed.inode().kind() == InodeKind.WORKBOOK)
                .flatMap(placed -> of(tx, List.of(placed)).stream().findFirst());
    }

    /// One page of them.
    List<Workbook> of(Transaction tx, List<VisibleObjects.Placed> page) {
        List<InodeId> ids = page.stream().map(placed -> placed.inode().id()).toList();
        Map<InodeId, WorkbookStore.Row> rows = store.find(tx, ids);
        Map<InodeId, List<TaggedVersion>> tags = tagged.of(tx, ids);
        return page.stream()
                .flatMap(placed -> {
                    InodeId id = placed.inode().id();
                    List<TaggedVersion> here = tags.getOrDefault(id, List.of());
                    return Optional.ofNullable(rows.get(id)).map(row -> of(placed, row, here)).stream();
                })
                .toList();
    }

    private static Workbook of(VisibleObjects.Placed placed, WorkbookStore.Row row, List<TaggedVersion> tags) {
        return new Workbook(placed, row.description(), row.versions(), tags, row.updated());
    }
}
