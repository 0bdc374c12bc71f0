package dev.signet.workbooks;

import dev.signet.access.Access;
import dev.signet.access.Decision;
import dev.signet.access.ObjectAction;
import dev.signet.access.Principal;
import dev.signet.base.InodeId;
import dev.signet.workbooks.ElementSource.Join;
import dev.signet.workbooks.ElementSource.Parent;
import dev.signet.workbooks.ElementSource.WarehouseTable;
import java.util.Optional;
import java.util.stream.Stream;

/// Whether somebody may use the connections that a document reads.
///
/// Asked of whoever writes a document, reads rows of a version that viewers are not shown, or shows one to
/// viewers: viewers themselves read through its connections without that right (embedding.md §1.5).
final class ConnectionUse {
    private final Access access;

    ConnectionUse(Access access) {
        this.access = access;
    }

    boolean isPermitted(Principal principal, InodeId connection) {
        return access.decide(principal, ObjectAction.USE, connection) instanceof Decision.Allowed;
    }

    /// The first connection the document reads, on hidden pages too, that they may not use; empty when they
    /// may use all.
    Optional<InodeId> lacking(Principal principal, Document document) {
        return document.elements()
                .flatMap(element -> element instanceof DataElement data
                        ? connections(data.contents().source())
                        : Stream.empty())
                .distinct()
                .filter(connection -> !isPermitted(principal, connection))
                .findFirst();
    }

    private static Stream<InodeId> connections(ElementSource source) {
        return switch (source) {
            case WarehouseTable table -> Stream.of(table.connection());
            case Parent _ -> Stream.empty(); // an element of the same document
            case Join join ->
                Stream.concat(connections(join.left()), connections(join.right().source()));
        };
    }
}
