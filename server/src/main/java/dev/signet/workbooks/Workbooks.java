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

    /// The workbook of that id, archived ones included.
    Optional<Workbook> find(Transaction tx, InodeId id) {
        return objects.find(tx, id)
                .filter(placed -> placed.inode().kind() == InodeKind.WORKBOOK)
                .flatMap(placed ->
                        Optional.ofNullable(store.find(tx, List.of(id)).get(id)).map(row -> of(placed, row)));
    }

    /// One page of them.
    List<Workbook> of(Transaction tx, List<VisibleObjects.Placed> page) {
        Map<InodeId, WorkbookStore.Row> rows =
                store.find(tx, page.stream().map(placed -> placed.inode().id()).toList());
        return page.stream()
                .flatMap(placed ->
                        Optional.ofNullable(rows.get(placed.inode().id())).map(row -> of(placed, row)).stream())
                .toList();
    }

    private static Workbook of(VisibleObjects.Placed placed, WorkbookStore.Row row) {
        return new Workbook(placed, row.description(), row.versions(), row.updated());
    }
}
