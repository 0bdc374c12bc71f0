package dev.signet.query;

import dev.signet.query.plan.OutputColumn;
import dev.signet.query.plan.Type;
import java.util.Optional;
import java.util.Set;

/// DuckDB's types as ours. Columns of types we have no value for (lists, structures, blobs) are left out.
final class DuckDbColumn {
    private static final Set<String> WHOLE = Set.of(
            "TINYINT",
            "SMALLINT",
            "INTEGER",
            "BIGINT",
            "HUGEINT",
            "UTINYINT",
            "USMALLINT",
            "UINTEGER",
            "UBIGINT",
            "UHUGEINT");
    private static final Set<String> AS_TEXT = Set.of("UUID", "TIME", "TIME WITH TIME ZONE", "TIME_NS", "JSON");

    private DuckDbColumn() {}

    /// Our type for that one.
    static Optional<Type> type(String source) {
        if (WHOLE.contains(source)) return Optional.of(Type.INTEGER);
        if (source.equals("DOUBLE") || source.equals("FLOAT") || source.startsWith("DECIMAL(")) {
            return Optional.of(Type.NUMBER);
        }
        if (source.equals("BOOLEAN")) return Optional.of(Type.BOOLEAN);
        if (source.endsWith("[]")) return Optional.empty();
        if (source.equals("DATE") || source.startsWith("TIMESTAMP")) return Optional.of(Type.DATETIME);
        boolean text = source.equals("VARCHAR") || source.startsWith("ENUM(") || AS_TEXT.contains(source);
        return text ? Optional.of(Type.TEXT) : Optional.empty();
    }

    /// The column as a view selects it: as it is, or made into what our type is in DuckDB.
    static String select(OutputColumn column, String source) {
        String name = DuckDbText.name(column.name());
        return target(column.type(), source)
                .map(target -> "cast(" + name + " as " + target + ") as " + name)
                .orElse(name);
    }

    private static Optional<String> target(Type type, String source) {
        return switch (type) {
            case TEXT, NULL -> source.equals("VARCHAR") ? Optional.empty() : Optional.of("varchar");
            case DATETIME -> source.equals("TIMESTAMP") ? Optional.empty() : Optional.of("timestamp");
            case INTEGER, NUMBER, BOOLEAN -> Optional.empty();
        };
    }
}
