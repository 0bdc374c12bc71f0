package dev.signet.workbooks;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Says in words which fields of a page, an element or a column differ. Fields nobody here knows are told by their
/// name:
/// no difference goes untold.
record FieldChanges(Map<String, String> words) {
    /// Those of the document around the pages.
    static final FieldChanges OF_DOCUMENT =
            new FieldChanges(Map.of("layout", "Layout", "schemaVersion", "Schema version"));

    /// Those of a page.
    static final FieldChanges OF_PAGE = new FieldChanges(Map.of("layout", "Layout"));

    /// Those of a column.
    static final FieldChanges OF_COLUMN = new FieldChanges(Map.of("formula", "Formula", "format", "Format"));

    /// Those of an element.
    static final FieldChanges OF_ELEMENT = new FieldChanges(Map.ofEntries(
            Map.entry("kind", "Kind of element"),
            Map.entry("source", "Data source"),
            Map.entry("filters", "Filters"),
            Map.entry("sort", "Sorting"),
            Map.entry("groupings", "Grouping"),
            Map.entry("xAxis", "X axis"),
            Map.entry("yAxis", "Y axis"),
            Map.entry("color", "Color"),
            Map.entry("orientation", "Orientation"),
            Map.entry("value", "Value"),
            Map.entry("controlId", "Control ID"),
            Map.entry("controlType", "Kind of control"),
            Map.entry("selectionMode", "How many can be chosen"),
            Map.entry("format", "Formatting"),
            Map.entry("style", "Formatting"),
            Map.entry("layout", "Position")));

    /// What differs, but for these fields.
    List<String> between(JsonNode before, JsonNode after, Set<String> except) {
        Set<String> fields = new LinkedHashSet<>(before.propertyNames());
        fields.addAll(after.propertyNames());
        fields.removeAll(except);
        return fields.stream()
                .filter(field -> !before.path(field).equals(after.path(field)))
                .map(field -> words.getOrDefault(field, "Other settings: " + field))
                .distinct()
                .toList();
    }

    /// The old and the new name, if they differ.
    static List<String> renamed(String what, JsonNode before, JsonNode after) {
        return before.path("name").equals(after.path("name"))
                ? List.of()
                : List.of(what + ": “" + name(before) + "” is now “" + name(after) + "”");
    }

    /// What people call it: its name, else what its formula reads, else what it is.
    static String name(JsonNode node) {
        String formula = node.path("formula").asString("");
        String otherwise = formula.isEmpty() ? node.path("kind").asString("Page") : ColumnNames.of(formula);
        return node.path("name").asString(otherwise);
    }
}
