package dev.signet.bench;

import dev.signet.base.StartFailure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Tells from an answer whose rows it holds: wherever it has groups each row names its territory; a number is compared
/// with the one that DuckDB gives for the territory, and no two territories have the same.
record OwnRows(Map<String, Map<String, SalesRows>> numbers) {

    /// Copies what it is given.
    OwnRows {
        numbers = Map.copyOf(numbers);
    }

    /// Asks DuckDB for every number of every territory; refuses numbers that are the same for two of them.
    static OwnRows of(SalesPage page, SalesQueries queries) {
        Map<String, Map<String, SalesRows>> numbers = new HashMap<>();
        for (SalesElement element : page.elements()) {
            if (element.by().isEmpty()) numbers.put(element.name(), numbers(element, queries));
        }
        return new OwnRows(numbers);
    }

    private static Map<String, SalesRows> numbers(SalesElement element, SalesQueries queries) {
        SalesElement ofAll = new SalesElement(
                element.name(), SalesElement.Kind.TABLE, List.of(SalesElement.By.TERRITORY), element.values());
        Map<String, SalesRows> numbers = new HashMap<>();
        for (List<Object> row : queries.rows(ofAll.sql("true")).rows()) {
            numbers.put(row.getFirst().toString(), new SalesRows(List.of(row.subList(1, row.size()))));
        }
        if (Set.copyOf(numbers.values()).size() < SalesFile.TERRITORIES) {
            throw new StartFailure("The numbers do not tell territories apart: take more rows.");
        }
        return numbers;
    }

    /// Whether there are rows, and all of them are the territory's.
    boolean areOnlyOf(String territory, SalesElement element, SalesRows rows) {
        Map<String, SalesRows> known = numbers.get(element.name());
        if (known != null) return rows.isSameAs(Objects.requireNonNull(known.get(territory), territory));
        int at = element.by().indexOf(SalesElement.By.TERRITORY);
        List<List<Object>> all = rows.rows();
        return !all.isEmpty() && all.stream().allMatch(row -> row.get(at).equals(territory));
    }
}
