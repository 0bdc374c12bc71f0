package dev.signet.workbooks;

import dev.signet.query.plan.Value;
import java.util.List;
import java.util.Optional;

/// A filter on a column (rest-api.md §5.1; the fields of each kind are ours `[inferred]`).
public record Filter(String columnId, String path, Test test) {

    /// What must be true of the column's value.
    public sealed interface Test {

        /// One of these values, or none of them; `Value.Nothing` stands for null.
        record OneOf(List<Value> values, Mode mode) implements Test {

            /// Copies what it is given.
            public OneOf {
                values = List.copyOf(values);
            }
        }

        /// Between these numbers, both included.
        record Between(Optional<Value> min, Optional<Value> max) implements Test {}

        /// Within these dates.
        record Within(DateRange range) implements Test {}

        /// Text that contains this.
        record Containing(String text) implements Test {}
    }

    /// Whether the listed values are kept or left out.
    public enum Mode {
        INCLUDE,
        EXCLUDE
    }
}
