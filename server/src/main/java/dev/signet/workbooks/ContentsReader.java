package dev.signet.workbooks;

import dev.signet.query.plan.SortKey;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Reads what every element with rows has: source, columns, filters, sort.
final class ContentsReader {
    private static final Map<String, SortKey.Direction> DIRECTIONS =
            Map.of("ascending", SortKey.Direction.ASCENDING, "descending", SortKey.Direction.DESCENDING);
    private static final Map<String, SortKey.Nulls> NULLS =
            Map.of("first", SortKey.Nulls.FIRST, "last", SortKey.Nulls.LAST, "connection-default", SortKey.Nulls.LAST);
    private static final Set<String> FORMATS = Set.of("number", "datetime");

    private ContentsReader() {}

    static Contents read(Cursor element) {
        List<Cursor> objects = element.objects("columns");
        if (objects.size() > Document.MAX_COLUMNS) {
            element.fault("columns", "An element has at most " + Document.MAX_COLUMNS + " columns.");
            objects = objects.subList(0, Document.MAX_COLUMNS);
        }
        List<Column> columns = objects.stream().map(ContentsReader::column).toList();
        refuseTwins(objects, columns);
        String kind = element.node().path("kind").stringValue("element");
        return new Contents(
                element.node().path("id").stringValue(""),
                element.textIfAny("name").orElse(kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1)),
                element.path(),
                SourceReader.read(element),
                columns.stream().filter(column -> !column.id().isEmpty()).toList(), // told already; nothing can name it
                new Contents.Narrowing(
                        element.objects("filters").stream()
                                .flatMap(filter -> FilterReader.read(filter).stream())
                                .toList(),
                        element.objects("sort").stream()
                                .map(ContentsReader::sort)
                                .toList()));
    }

    private static Column column(Cursor column) {
        String formula = column.text("formula");
        JsonNode hidden = column.node().path("hidden");
        if (!hidden.isMissingNode() && !hidden.isBoolean()) column.fault("hidden", "True or false is expected.");
        return new Column(
                column.id(),
                column.textIfAny("name").orElseGet(() -> ColumnNames.of(formula)),
                formula,
                hidden.booleanValue(false) ? Visibility.HIDDEN : Visibility.SHOWN,
                column.objectIfAny("format").map(ContentsReader::format));
    }

    private static Format format(Cursor format) {
        String kind = format.text("kind");
        if (!kind.isEmpty() && !FORMATS.contains(kind)) {
            format.fault("kind", "A format is of kind number or datetime." + Nearest.hint(kind, FORMATS));
        }
        return new Format(kind, format.textIfAny("formatString"), affix(format, "prefix"), affix(format, "suffix"));
    }

    /// May be blank: a space is a fair suffix.
    private static Optional<String> affix(Cursor format, String field) {
        JsonNode value = format.node().path(field);
        if (!format.isAbsent(field) && !value.isString()) format.fault(field, "Text is expected.");
        return value.isString() ? Optional.of(value.stringValue()) : Optional.empty();
    }

    private static SortBy sort(Cursor sort) {
        return new SortBy(
                sort.text("columnId"),
                sort.choice("direction", DIRECTIONS, SortKey.Direction.ASCENDING),
                sort.choice("nulls", NULLS, SortKey.Nulls.LAST));
    }

    private static void refuseTwins(List<Cursor> objects, List<Column> columns) {
        Set<String> ids = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            if (!ids.add(column.id())) {
                objects.get(i).fault("id", "Another column of the element has the id \"" + column.id() + "\".");
            }
            if (!names.add(column.name())) {
                objects.get(i).fault("name", "Another column of the element has the name \"" + column.name() + "\".");
            }
        }
    }
}
