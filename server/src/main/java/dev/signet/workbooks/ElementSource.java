package dev.signet.workbooks;

import dev.signet.base.InodeId;
import dev.signet.query.plan.JoinKind;
import java.util.List;
import java.util.Optional;

/// Where an element's rows come from (rest-api.md §5.1).
public sealed interface ElementSource {

    /// The place in the document, for faults.
    String path();

    /// A table of a connection.
    record WarehouseTable(String path, InodeId connection, List<String> table) implements ElementSource {

        /// Copies what it is given.
        public WarehouseTable {
            table = List.copyOf(table);
        }

        /// The table of the same path in another connection.
        WarehouseTable in(InodeId other) {
            return new WarehouseTable(path, other, table);
        }

        /// What formulas call it.
        String name() {
            return table.getLast();
        }
    }

    /// Another element: its rows, with its filters.
    record Parent(String path, String elementId) implements ElementSource {}

    /// Two sources side by side. `rightName` is what formulas call the right one, if not by its own name
    /// `[inferred]`.
    record Join(String path, JoinKind kind, ElementSource left, Side right, List<Equality> on)
            implements ElementSource {

        /// Copies what it is given.
        public Join {
            on = List.copyOf(on);
        }
    }

    /// The right side of a join.
    record Side(ElementSource source, Optional<String> name) {}

    /// Columns that must be equal: by name, or as a formula such as `[FLIGHTS/origin]`.
    record Equality(String path, String left, String right) {}
}
