package dev.signet.bench;

import dev.signet.base.StartFailure;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// The sales in a DuckDB of this process, with as much of the machine as Signet gives its own: what questions cost by
/// themselves.
final class SalesQueries implements AutoCloseable {
    private static final String MEMORY = "1024MiB";

    private final Connection connection;

    private SalesQueries(Connection connection) {
        this.connection = connection;
    }

    /// Opens the file; a view, as Signet has it, nothing loaded.
    static SalesQueries of(Path file) {
        try {
            SalesQueries queries = new SalesQueries(DriverManager.getConnection("jdbc:duckdb:"));
            queries.execute("set threads = " + Runtime.getRuntime().availableProcessors());
            queries.execute("set memory_limit = '" + MEMORY + "'");
            queries.execute("create view sales as select * from read_parquet('"
                    + file.toString().replace("'", "''") + "')");
            return queries;
        } catch (SQLException failed) {
            throw new StartFailure("The sales cannot be read from " + file + ".", failed);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// All rows of the answer.
    SalesRows rows(String sql) {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            int width = found.getMetaData().getColumnCount();
            List<List<Object>> rows = new ArrayList<>();
            while (found.next()) {
                List<Object> row = new ArrayList<>(width);
                for (int column = 1; column <= width; column++) row.add(found.getObject(column));
                rows.add(row);
            }
            return SalesRows.of(rows);
        } catch (SQLException failed) {
            throw new StartFailure("The sales cannot be queried.", failed);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
