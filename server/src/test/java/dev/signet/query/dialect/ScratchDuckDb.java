package dev.signet.query.dialect;

import dev.signet.query.plan.Guard;
import dev.signet.query.plan.OutputColumn;
import dev.signet.query.plan.Passes;
import dev.signet.query.plan.Rel;
import dev.signet.query.plan.TableName;
import dev.signet.query.plan.Value;
import dev.signet.query.plan.Viewer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A DuckDB of its own, in memory.
final class ScratchDuckDb implements AutoCloseable {
    static final Viewer VIEWER = new Viewer("ada@example.com", Set.of("Pilots", "Crew"), Map.of("region", "West"));

    private final Connection connection;

    ScratchDuckDb() {
        try {
            connection = DriverManager.getConnection("jdbc:duckdb:");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /// Makes a table and gives the scan of it.
    Rel.Scan table(String name, String query, List<OutputColumn> columns) {
        try (java.sql.Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE \"" + name.replace("\"", "\"\"") + "\" AS " + query);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return new Rel.Scan(new TableName(List.of("memory", "main", name)), columns, new Guard.Open());
    }

    List<List<Object>> rows(Rel plan) {
        return rows(plan, VIEWER);
    }

    List<List<Object>> rows(Rel plan, Viewer viewer) {
        return rows(new DuckDbDialect().render(Passes.prepare(plan, viewer)));
    }

    List<List<Object>> rows(Statement statement) {
        try (PreparedStatement prepared = connection.prepareStatement(statement.sql())) {
            for (int i = 0; i < statement.binds().size(); i++) {
                prepared.setObject(i + 1, object(statement.binds().get(i)));
            }
            return read(prepared.executeQuery(), statement.columns().size());
        } catch (SQLException failed) {
            throw new IllegalStateException(statement.sql() + "\n" + statement.binds(), failed);
        }
    }

    private static List<List<Object>> read(ResultSet results, int columns) throws SQLException {
        List<List<Object>> rows = new ArrayList<>();
        while (results.next()) {
            List<Object> row = new ArrayList<>();
            for (int i = 1; i <= columns; i++) {
                Object cell = results.getObject(i);
                row.add(cell == null ? "null" : cell);
            }
            rows.add(row);
        }
        return rows;
    }

    private static Object object(Value value) {
        return switch (value) {
            case Value.Text(String text) -> text;
            case Value.Number number -> number.number().doubleValue();
            case Value.Whole(long number) -> number;
            case Value.Flag(boolean flag) -> flag;
            case Value.Moment moment -> moment.moment();
            case Value.Nothing _ -> throw new IllegalStateException("a null is never bound");
        };
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
