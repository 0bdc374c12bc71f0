package dev.signet.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An element of a workbook over the sales, and the SQL that somebody would write for what it shows.
record SalesElement(String name, Kind kind, List<By> by, List<Of> values) {

    /// Copies what it is given; charts and numbers show one value.
    SalesElement {
        by = List.copyOf(by);
        values = List.copyOf(values);
    }

    /// How it is drawn.
    enum Kind {
        NUMBER("kpi-chart"),
        BARS("bar-chart"),
        LINE("line-chart"),
        TABLE("table");

        private final String wire;

        Kind(String wire) {
            this.wire = wire;
        }
    }

    /// What it has a row for each of.
    enum By {
        TERRITORY("[Sales/Territory]", "territory"),
        REGION("[Sales/Region]", "region"),
        PRODUCT("[Sales/Product]", "product"),
        CHANNEL("[Sales/Channel]", "channel"),
        WEEK("DateTrunc(\"week\", [Sales/Day])", "date_trunc('week', day)::timestamp"),
        MONTH("DateTrunc(\"month\", [Sales/Day])", "date_trunc('month', day)::timestamp"),
        QUARTER("DateTrunc(\"quarter\", [Sales/Day])", "date_trunc('quarter', day)::timestamp");

        private final String formula;
        private final String sql;

        By(String formula, String sql) {
            this.formula = formula;
            this.sql = sql;
        }
    }

    /// What it shows of each.
    enum Of {
        SALES("Count()", "count(*)"),
        AMOUNT("Sum([Sales/Amount])", "sum(amount)"),
        MEAN("Avg([Sales/Amount])", "avg(amount)"),
        QUANTITY("Sum([Sales/Quantity])", "sum(quantity)"),
        LARGEST("Max([Sales/Amount])", "max(amount)"),
        SMALLEST("Min([Sales/Amount])", "min(amount)"),
        SPENT("Sum([Sales/Amount]) / CountDistinct([Sales/Customer])", "sum(amount) / count(distinct customer)"),
        EACH("Sum([Sales/Amount]) / Sum([Sales/Quantity])", "sum(amount) / sum(quantity)"),
        LARGE(
                "Sum(If([Sales/Amount] > 900, 1, 0)) / Count()",
                "sum(case when amount > 900 then 1 else 0 end) / count(*)");

        private final String formula;
        private final String sql;

        Of(String formula, String sql) {
            this.formula = formula;
            this.sql = sql;
        }
    }

    /// In the document of the workbook, reading the element of that id.
    Map<String, Object> json(String source) {
        Map<String, Object> json = new LinkedHashMap<>(Map.of(
                "kind",
                kind.wire,
                "id",
                name,
                "name",
                name,
                "source",
                Map.of("kind", "table", "elementId", source),
                "columns",
                columns()));
        json.putAll(
                switch (kind) {
                    case NUMBER -> Map.of("value", Map.of("columnId", value(0)));
                    case BARS, LINE -> axes();
                    case TABLE -> Map.of("groupings", List.of(grouping()));
                });
        return json;
    }

    private List<Map<String, String>> columns() {
        List<Map<String, String>> columns = new ArrayList<>();
        for (int at = 0; at < by.size(); at++) {
            columns.add(column(group(at), by.get(at).name(), by.get(at).formula));
        }
        for (int at = 0; at < values.size(); at++) {
            columns.add(column(value(at), values.get(at).name(), values.get(at).formula));
        }
        return columns;
    }

    private static Map<String, String> column(String id, String name, String formula) {
        return Map.of("id", id, "name", name, "formula", formula);
    }

    private Map<String, Object> axes() {
        Map<String, Object> axes = new LinkedHashMap<>();
        axes.put("xAxis", Map.of("columnId", group(0)));
        axes.put("yAxis", Map.of("columnIds", List.of(value(0))));
        if (by.size() > 1) axes.put("color", Map.of("columnId", group(1)));
        return axes;
    }

    private Map<String, Object> grouping() {
        List<String> groups = Stream.iterate(0, at -> at < by.size(), at -> at + 1)
                .map(this::group)
                .toList();
        List<String> shown = Stream.iterate(0, at -> at < values.size(), at -> at + 1)
                .map(this::value)
                .toList();
        return Map.of("id", name + "-groups", "groupBy", groups, "calculations", shown);
    }

    private String group(int at) {
        return name + "-by" + at;
    }

    private String value(int at) {
        return name + "-of" + at;
    }

    /// The same as SQL over the rows that the condition leaves.
    String sql(String condition) {
        String groups = by.stream().map(each -> each.sql).collect(Collectors.joining(", "));
        String shown = values.stream().map(each -> each.sql).collect(Collectors.joining(", "));
        if (by.isEmpty()) return "select " + shown + " from sales where " + condition;
        String places = Stream.iterate(1, at -> at <= by.size(), at -> at + 1)
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        return "select " + groups + ", " + shown + " from sales where " + condition + " group by " + places
                + " order by " + places;
    }
}
