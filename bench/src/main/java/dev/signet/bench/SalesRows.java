package dev.signet.bench;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// An answer about the sales: texts, numbers, and times as texts, whoever gave it.
record SalesRows(List<List<Object>> rows) {
    private static final double ROUNDING = 1e-9; // sums of the same numbers in another order

    /// Rows as DuckDB gives them.
    static SalesRows of(List<List<Object>> found) {
        return new SalesRows(found.stream()
                .map(row -> row.stream().map(SalesRows::plain).toList())
                .toList());
    }

    /// Rows as Signet answers with them.
    static SalesRows of(JsonNode answer) {
        List<List<Object>> rows = new ArrayList<>();
        for (JsonNode row : answer.path("rows")) {
            List<Object> cells = new ArrayList<>();
            for (JsonNode cell : row) cells.add(cell.isNumber() ? (Object) cell.doubleValue() : cell.asString(""));
            rows.add(List.copyOf(cells));
        }
        return new SalesRows(rows);
    }

    private static Object plain(Object cell) {
        return switch (cell) {
            case Number number -> number.doubleValue();
            case Timestamp time -> time.toLocalDateTime().toString();
            default -> cell.toString();
        };
    }

    /// Whether the other holds the same in the same order.
    boolean isSameAs(SalesRows other) {
        if (rows.size() != other.rows.size()) return false;
        for (int row = 0; row < rows.size(); row++) {
            if (!same(rows.get(row), other.rows.get(row))) return false;
        }
        return true;
    }

    private static boolean same(List<Object> mine, List<Object> others) {
        if (mine.size() != others.size()) return false;
        for (int cell = 0; cell < mine.size(); cell++) {
            if (!same(mine.get(cell), others.get(cell))) return false;
        }
        return true;
    }

    private static boolean same(Object mine, Object other) {
        if (!(mine instanceof Double number && other instanceof Double another)) return mine.equals(other);
        return Math.abs(number - another) <= ROUNDING * Math.max(Math.abs(number), Math.abs(another));
    }
}
