package dev.signet.workbooks;

import java.util.List;
import java.util.Optional;

/// What is chosen in a control.
public sealed interface ControlValue {

    /// Nothing: the control narrows nothing.
    record Everything() implements ControlValue {}

    /// One or more values of a list; an empty optional is null.
    record Chosen(List<Optional<String>> values) implements ControlValue {

        /// Copies what it is given; refuses to choose nothing, which is [Everything].
        public Chosen {
            values = List.copyOf(values);
            if (values.isEmpty()) throw new IllegalArgumentException("nothing is chosen");
        }
    }

    /// A range of dates, at least one side of which is closed.
    record Range(DateRange range) implements ControlValue {}
}
