package dev.signet.workbooks;

import dev.signet.workbooks.DataElement.Axes;
import dev.signet.workbooks.DataElement.Grouping;
import dev.signet.workbooks.DataElement.Orientation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads what charts and groupings are made of. The fields of charts are ours `[inferred]`, and named only here.
final class ChartReader {
    private static final Map<String, Orientation> ORIENTATIONS =
            Map.of("vertical", Orientation.VERTICAL, "horizontal", Orientation.HORIZONTAL);

    private ChartReader() {}

    static Axes axes(Cursor element) {
        String x = element.object("xAxis").map(axis -> axis.text("columnId")).orElse("");
        List<String> y = element.object("yAxis").map(ChartReader::values).orElse(List.of());
        Optional<String> color = element.objectIfAny("color").map(axis -> axis.text("columnId"));
        if (color.isPresent() && y.size() > 1) {
            element.fault("color", "A color needs exactly one column on the y axis.");
        }
        return new Axes(x, y, color);
    }

    private static List<String> values(Cursor axis) {
        List<String> ids = axis.texts("columnIds");
        if (ids.isEmpty()) axis.fault("columnIds", "At least one column is required here.");
        return ids;
    }

    static Orientation orientation(Cursor element) {
        return element.choice("orientation", ORIENTATIONS, Orientation.VERTICAL);
    }

    static Grouping grouping(Cursor grouping) {
        List<String> groupBy = grouping.texts("groupBy");
        if (groupBy.isEmpty()) grouping.fault("groupBy", "At least one column is required here.");
        return new Grouping(grouping.id(), groupBy, grouping.texts("calculations"));
    }
}
