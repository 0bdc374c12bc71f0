package dev.signet.workbooks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Says in words what became of the columns of an element.
final class ColumnChanges {
    private static final Set<String> TOLD_APART = Set.of("id", "name", "hidden");

    private ColumnChanges() {}

    static List<String> between(JsonNode before, JsonNode after) {
        if (before.equals(after)) return List.of();
        Map<String, JsonNode> old = byId(before);
        Map<String, JsonNode> now = byId(after);
        List<String> words = new ArrayList<>();
        now.forEach((id, column) -> {
            if (!old.containsKey(id)) words.add("Column added: " + FieldChanges.name(column));
        });
        old.forEach((id, column) -> {
            JsonNode next = now.get(id);
            words.addAll(next == null ? List.of("Column removed: " + FieldChanges.name(column)) : column(column, next));
        });
        if (!Moved.between(List.copyOf(old.keySet()), List.copyOf(now.keySet())).isEmpty()) {
            words.add("Order of columns");
        }
        return words.isEmpty() ? List.of("Columns") : words;
    }

    private static List<String> column(JsonNode before, JsonNode after) {
        List<String> words = new ArrayList<>(FieldChanges.renamed("Column", before, after));
        if (!before.path("hidden").equals(after.path("hidden"))) {
            boolean isHidden = after.path("hidden").asBoolean(false);
            words.add("Column " + FieldChanges.name(after) + (isHidden ? " is hidden" : " is shown"));
        }
        for (String field : FieldChanges.OF_COLUMN.between(before, after, TOLD_APART)) {
            words.add(field + " of column " + FieldChanges.name(after));
        }
        return words;
    }

    private static Map<String, JsonNode> byId(JsonNode columns) {
        Map<String, JsonNode> byId = new LinkedHashMap<>();
        columns.forEach(column -> byId.put(column.path("id").asString(""), column));
        return byId;
    }
}
