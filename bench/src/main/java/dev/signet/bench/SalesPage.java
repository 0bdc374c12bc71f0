package dev.signet.bench;

import dev.signet.bench.SalesElement.By;
import dev.signet.bench.SalesElement.Kind;
import dev.signet.bench.SalesElement.Of;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A workbook over the sales: one page of elements, a control for the dates, and the table that all of them read.
record SalesPage(String name, Sees sees, List<SalesElement> elements) {
    /// The user attribute that names a viewer's territory.
    static final String ATTRIBUTE = "Territory";

    private static final String TABLE = "sales";

    /// Copies what it is given.
    SalesPage {
        elements = List.copyOf(elements);
    }

    /// Which rows a viewer sees.
    enum Sees {
        ALL,
        /// Those of the territory that their user attribute names.
        OWN
    }

    /// The large one: numbers, bars, lines and tables over every row.
    static SalesPage whole() {
        List<SalesElement> all = new ArrayList<>();
        for (Of of : Of.values()) add(all, Kind.NUMBER, List.of(), of);
        for (By by : List.of(By.TERRITORY, By.REGION, By.PRODUCT, By.CHANNEL)) {
            for (Of of : List.of(Of.SALES, Of.AMOUNT, Of.MEAN, Of.QUANTITY)) add(all, Kind.BARS, List.of(by), of);
        }
        for (By by : List.of(By.WEEK, By.MONTH, By.QUARTER)) {
            for (Of of : List.of(Of.SALES, Of.AMOUNT, Of.MEAN, Of.LARGE)) add(all, Kind.LINE, List.of(by), of);
        }
        for (By first : List.of(By.REGION, By.PRODUCT)) {
            for (By second : List.of(By.CHANNEL, By.MONTH)) {
                add(all, Kind.TABLE, List.of(first, second), Of.SALES, Of.AMOUNT);
                add(all, Kind.TABLE, List.of(second, first), Of.MEAN, Of.LARGEST, Of.SMALLEST);
            }
        }
        return new SalesPage("Sales", Sees.ALL, all);
    }

    /// The one on which each viewer sees their territory: wherever there are groups, they tell whose.
    static SalesPage own() {
        List<SalesElement> all = new ArrayList<>();
        for (Of of : List.of(Of.AMOUNT, Of.MEAN, Of.SPENT, Of.EACH)) add(all, Kind.NUMBER, List.of(), of);
        for (By by : List.of(By.REGION, By.PRODUCT, By.CHANNEL)) {
            for (Of of : List.of(Of.SALES, Of.AMOUNT)) add(all, Kind.BARS, List.of(by, By.TERRITORY), of);
        }
        for (By by : List.of(By.WEEK, By.MONTH, By.QUARTER)) {
            for (Of of : List.of(Of.AMOUNT, Of.MEAN)) add(all, Kind.LINE, List.of(by, By.TERRITORY), of);
        }
        for (By by : List.of(By.REGION, By.PRODUCT, By.CHANNEL, By.MONTH)) {
            add(all, Kind.TABLE, List.of(By.TERRITORY, by), Of.SALES, Of.AMOUNT, Of.LARGEST);
        }
        return new SalesPage("Own sales", Sees.OWN, all);
    }

    private static void add(List<SalesElement> all, Kind kind, List<By> by, Of... values) {
        all.add(new SalesElement("e%02d".formatted(all.size() + 1), kind, by, List.of(values)));
    }

    /// The document, over that connection, to be kept in that folder.
    Map<String, Object> document(String connection, String folder) {
        List<Object> shown = new ArrayList<>(List.of(dates()));
        elements.forEach(element -> shown.add(element.json(TABLE)));
        return Map.of(
                "schemaVersion",
                1,
                "name",
                name,
                "folderId",
                folder,
                "pages",
                List.of(
                        Map.of("id", "shown", "name", "Sales", "elements", shown),
                        Map.of(
                                "id",
                                "data",
                                "name",
                                "Data",
                                "visibility",
                                "hidden",
                                "elements",
                                List.of(table(connection)))));
    }

    private static Map<String, Object> dates() {
        Map<String, Object> day = Map.of("source", Map.of("kind", "table", "elementId", TABLE), "columnId", "day");
        return Map.of(
                "kind",
                "control",
                "id",
                "dates",
                "controlId",
                EmbeddingHost.DATES,
                "controlType",
                "date-range",
                "name",
                "Dates",
                "filters",
                List.of(day));
    }

    private Map<String, Object> table(String connection) {
        Stream<Map<String, Object>> columns = SalesFile.columns().stream()
                .map(column -> Map.of(
                        "id", column.name(), "name", title(column.name()), "formula", "[SALES/" + column.name() + "]"));
        Map<String, Object> mine = Map.of(
                "id",
                "mine",
                "name",
                "Mine",
                "hidden",
                true,
                "formula",
                "[Territory] = CurrentUserAttributeText(\"" + ATTRIBUTE + "\")");
        Map<String, Object> onlyMine =
                Map.of("id", "only-mine", "columnId", "mine", "kind", "list", "values", List.of(true));
        return Map.of(
                "kind",
                "table",
                "id",
                TABLE,
                "name",
                "Sales",
                "source",
                Map.of("kind", "warehouse-table", "connectionId", connection, "path", List.of(SalesTable.NAME)),
                "columns",
                sees == Sees.OWN ? Stream.concat(columns, Stream.of(mine)).toList() : columns.toList(),
                "filters",
                sees == Sees.OWN ? List.of(onlyMine) : List.of());
    }

    private static String title(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
