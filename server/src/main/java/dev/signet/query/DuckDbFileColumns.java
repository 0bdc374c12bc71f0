package dev.signet.query;

import dev.signet.query.plan.OutputColumn;
import dev.signet.query.plan.Type;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads which columns a Parquet or CSV file has, from the file.
final class DuckDbFileColumns {
    private static final EngineLimits LITTLE = new EngineLimits(1, 256, 1, 1);

    private DuckDbFileColumns() {}

    /// The columns we have types for; empty when the file cannot be read as what its name says.
    static Optional<SourceColumns> read(Path file) {
        try (Connection reader = DuckDbInstance.open(List.of(file), LITTLE);
                Statement statement = reader.createStatement();
                ResultSet rows = statement.executeQuery("describe select * from " + DuckDbText.reading(file))) {
            List<OutputColumn> columns = new ArrayList<>();
            List<String> types = new ArrayList<>();
            while (rows.next()) {
                String source = rows.getString("column_type");
                Optional<Type> type = DuckDbColumn.type(source);
                if (type.isEmpty()) continue;
                columns.add(new OutputColumn(rows.getString("column_name"), type.get()));
                types.add(source);
            }
            return Optional.of(new SourceColumns(columns, types));
        } catch (SQLException unreadable) {
            System.getLogger(DuckDbFileColumns.class.getName())
                    .log(
                            System.Logger.Level.INFO,
                            "a file cannot be read as a table: {0}",
                            DuckDbRefusal.kind(unreadable));
            return Optional.empty();
        }
    }
}
