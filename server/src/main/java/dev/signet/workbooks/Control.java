package dev.signet.workbooks;

import java.util.List;

/// A control: what a viewer chooses narrows the elements it points at.
public sealed interface Control extends Element {

    /// The id that URLs and events use, unique in the workbook.
    String controlId();

    /// What it narrows.
    List<Target> targets();

    /// What is chosen before anybody chooses.
    ControlValue saved();

    @Override
    default String kind() {
        return "control";
    }

    /// The `controlType` on the wire.
    default String type() {
        return switch (this) {
            case ListControl _ -> "list";
            case DateRangeControl _ -> "date-range";
        };
    }

    /// What every control has. `path` is its place in the document, for faults.
    record Labels(String id, String name, String controlId, String path) {}

    /// Values from a column.
    record ListControl(Labels labels, Selection selection, Target values, List<Target> targets, ControlValue saved)
            implements Control {

        /// Copies what it is given.
        public ListControl {
            targets = List.copyOf(targets);
        }

        @Override
        public String id() {
            return labels.id();
        }

        @Override
        public String name() {
            return labels.name();
        }

        @Override
        public String controlId() {
            return labels.controlId();
        }
    }

    /// A range of dates.
    record DateRangeControl(Labels labels, List<Target> targets, ControlValue saved) implements Control {

        /// Copies what it is given.
        public DateRangeControl {
            targets = List.copyOf(targets);
        }

        @Override
        public String id() {
            return labels.id();
        }

        @Override
        public String name() {
            return labels.name();
        }

        @Override
        public String controlId() {
            return labels.controlId();
        }
    }

    /// A column of an element. `path` is its place in the document, for faults.
    record Target(String elementId, String columnId, String path) {}

    /// How many values may be chosen.
    enum Selection {
        SINGLE,
        MULTIPLE
    }
}
