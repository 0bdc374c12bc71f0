package dev.signet.workbooks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a browser draws, JSON-ready: rows, or the error in their place.
public sealed interface Answer {

    /// Rows. Cells are text, numbers, booleans, ISO text without a zone for dates, or null.
    record Rows(List<Cell> columns, List<List<@Nullable Object>> rows, boolean truncated) implements Answer {

        /// Copies the columns; the rows must not change any more.
        public Rows {
            columns = List.copyOf(columns);
        }
    }

    /// A column of the rows.
    record Cell(String id, String name, String type) {}

    /// Why there are none; `code` is one of embedding.md §7.1.
    record Failed(Reason error) implements Answer {}

    /// A code, and a sentence for viewers.
    record Reason(String code, String message) {}

    /// A failure of that code.
    static Answer failed(String code, String message) {
        return new Failed(new Reason(code, message));
    }
}
