package dev.signet.query;

import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Collectors;

/// Names and paths as DuckDB reads them. Only for setting up an instance, where nothing can be bound.
final class DuckDbText {
    private DuckDbText() {}

    static String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    static String list(Collection<Path> paths) {
        return paths.stream().map(path -> literal(path.toString())).collect(Collectors.joining(", ", "[", "]"));
    }

    /// What reads the file.
    static String reading(Path file) {
        String function = file.toString().endsWith(".parquet") ? "read_parquet" : "read_csv";
        return function + "(" + literal(file.toString()) + ")";
    }
}
