package dev.signet.query;

import dev.signet.base.Json;
import dev.signet.query.plan.OutputColumn;
import dev.signet.query.plan.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// The columns of a file: ours, and beside each its type in the words of the source.
record SourceColumns(List<OutputColumn> columns, List<String> types) {
    SourceColumns {
        columns = List.copyOf(columns);
        types = List.copyOf(types);
    }

    /// As they are kept.
    static String text(SourceTable table) {
        List<Map<String, String>> all = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            Map<String, String> one = new LinkedHashMap<>();
            one.put("name", table.columns().get(i).name());
            one.put("type", table.columns().get(i).type().name());
            one.put("source", table.file().types().get(i));
            all.add(one);
        }
        return Json.text(all);
    }

    static SourceColumns parse(String text) {
        JsonNode all = Json.parse(text.getBytes(StandardCharsets.UTF_8)).orElseThrow();
        List<OutputColumn> columns = new ArrayList<>();
        List<String> types = new ArrayList<>();
        for (JsonNode one : all) {
            columns.add(new OutputColumn(
                    one.get("name").asString(), Type.valueOf(one.get("type").asString())));
            types.add(one.get("source").asString());
        }
        return new SourceColumns(columns, types);
    }
}
