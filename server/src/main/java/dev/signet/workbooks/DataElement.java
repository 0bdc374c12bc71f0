package dev.signet.workbooks;

import java.util.List;
import java.util.Optional;

/// An element that draws rows of a source.
public sealed interface DataElement extends Element {

    /// What all of them have.
    Contents contents();

    @Override
    default String id() {
        return contents().id();
    }

    @Override
    default String name() {
        return contents().name();
    }

    @Override
    default String kind() {
        return switch (this) {
            case TableElement _ -> "table";
            case KpiChart _ -> "kpi-chart";
            case BarChart _ -> "bar-chart";
            case LineChart _ -> "line-chart";
        };
    }

    /// Rows, or groups of them. At most one grouping is built.
    record TableElement(Contents contents, List<Grouping> groupings) implements DataElement {

        /// Copies what it is given.
        public TableElement {
            groupings = List.copyOf(groupings);
        }
    }

    /// One number over all rows.
    record KpiChart(Contents contents, String value) implements DataElement {}

    /// Bars.
    record BarChart(Contents contents, Axes axes, Orientation orientation) implements DataElement {}

    /// Lines.
    record LineChart(Contents contents, Axes axes) implements DataElement {}

    /// Which way bars grow.
    enum Orientation {
        VERTICAL,
        HORIZONTAL
    }

    /// The columns a chart draws, by id.
    record Axes(String x, List<String> y, Optional<String> color) {

        /// Copies what it is given.
        public Axes {
            y = List.copyOf(y);
        }
    }

    /// A level of groups: the columns that make them, and the columns calculated for each.
    record Grouping(String id, List<String> groupBy, List<String> calculations) {

        /// Copies what it is given.
        public Grouping {
            groupBy = List.copyOf(groupBy);
            calculations = List.copyOf(calculations);
        }
    }
}
