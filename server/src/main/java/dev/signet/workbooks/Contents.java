package dev.signet.workbooks;

import java.util.List;
import java.util.Optional;

/// What every element with rows has. `path` is its place in the document, for faults.
public record Contents(
        String id, String name, String path, ElementSource source, List<Column> columns, Narrowing narrowing) {

    /// Copies what it is given.
    public Contents {
        columns = List.copyOf(columns);
    }

    /// The column of that id.
    public Optional<Column> column(String columnId) {
        return columns.stream().filter(column -> column.id().equals(columnId)).findFirst();
    }

    /// Which rows there are, and in which order.
    public record Narrowing(List<Filter> filters, List<SortBy> sort) {

        /// Copies what it is given.
        public Narrowing {
            filters = List.copyOf(filters);
            sort = List.copyOf(sort);
        }
    }
}
