package dev.signet.workbooks;

import dev.signet.workbooks.DataElement.Axes;
import dev.signet.workbooks.DataElement.BarChart;
import dev.signet.workbooks.DataElement.Grouping;
import dev.signet.workbooks.DataElement.KpiChart;
import dev.signet.workbooks.DataElement.LineChart;
import dev.signet.workbooks.DataElement.TableElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What an element shows: single rows, or groups with values calculated for each. Columns by id.
sealed interface Shape {

    /// The columns of the answer, in order.
    List<String> shown();

    /// Single rows.
    record Rows(List<String> shown) implements Shape {

        /// Copies what it is given.
        public Rows {
            shown = List.copyOf(shown);
        }
    }

    /// Groups; with no column to group by, one row over all.
    record Groups(List<Use> groupBy, List<Use> values, List<String> shown) implements Shape {

        /// Copies what it is given.
        public Groups {
            groupBy = List.copyOf(groupBy);
            values = List.copyOf(values);
            shown = List.copyOf(shown);
        }
    }

    /// A column, and the place in the document that names it.
    record Use(String columnId, String path) {}

    static Shape of(DataElement element) {
        String path = element.contents().path();
        return switch (element) {
            case TableElement table -> table(table);
            case KpiChart kpi ->
                new Groups(List.of(), List.of(new Use(kpi.value(), path + ".value.columnId")), List.of(kpi.value()));
            case BarChart bar -> chart(bar.axes(), path);
            case LineChart line -> chart(line.axes(), path);
        };
    }

    private static Shape table(TableElement table) {
        Contents contents = table.contents();
        if (table.groupings().isEmpty()) {
            return new Rows(contents.columns().stream()
                    .filter(column -> column.visibility() == Visibility.SHOWN)
                    .map(Column::id)
                    .toList());
        }
        Grouping grouping = table.groupings().getFirst();
        String path = contents.path() + ".groupings[0]";
        List<String> all = new ArrayList<>(grouping.groupBy());
        all.addAll(grouping.calculations());
        List<String> shown =
                all.stream().filter(id -> isShown(contents, id)).distinct().toList();
        return new Groups(
                uses(grouping.groupBy(), path + ".groupBy"),
                uses(grouping.calculations(), path + ".calculations"),
                shown);
    }

    private static boolean isShown(Contents contents, String id) {
        Optional<Column> column = contents.column(id);
        return column.isEmpty() || column.get().visibility() == Visibility.SHOWN;
    }

    private static Shape chart(Axes axes, String path) {
        List<Use> groups = new ArrayList<>(List.of(new Use(axes.x(), path + ".xAxis.columnId")));
        axes.color().ifPresent(id -> groups.add(new Use(id, path + ".color.columnId")));
        List<Use> values = uses(axes.y(), path + ".yAxis.columnIds");
        List<String> shown = new ArrayList<>();
        groups.forEach(use -> shown.add(use.columnId()));
        values.forEach(use -> shown.add(use.columnId()));
        return new Groups(groups, values, shown.stream().distinct().toList());
    }

    private static List<Use> uses(List<String> ids, String path) {
        List<Use> uses = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) uses.add(new Use(ids.get(i), path + "[" + i + "]"));
        return uses;
    }
}
