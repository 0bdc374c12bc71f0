package dev.signet.bench;

import dev.signet.base.StartFailure;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;

/// The sample's Parquet files in a DuckDB of this process: what the chart's question costs by itself.
final class FlightsFile implements AutoCloseable {
    private final Connection connection;

    private FlightsFile(Connection connection) {
        this.connection = connection;
    }

    /// Opens the files in this folder; views, as Signet has them, nothing loaded.
    static FlightsFile in(Path samples) {
        try {
            Connection opened = DriverManager.getConnection("jdbc:duckdb:");
            FlightsFile file = new FlightsFile(opened);
            file.view("flights", samples.resolve("flights.parquet"));
            file.view("airports", samples.resolve("airports.parquet"));
            return file;
        } catch (SQLException failed) {
            throw new StartFailure("The sample data cannot be read from " + samples + ".", failed);
        }
    }

    private void view(String name, Path file) throws SQLException {
        String path = file.toString().replace("'", "''");
        try (Statement statement = connection.createStatement()) {
            statement.execute("create view " + name + " as select * from read_parquet('" + path + "')");
        }
    }

    /// Flights by airport between these dates, for the state the viewer sees.
    Map<String, Long> flights(FreshDates.Range dates) {
        String sql =
                """
                select origin, count(*) from flights join airports on origin = iata
                where state = '%s' and date >= timestamp '%s' and date < timestamp '%s'
                group by origin order by 2 desc\
                """.formatted(EmbeddingHost.STATE, dates.first(), dates.last().plusDays(1));
        Map<String, Long> flights = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) flights.put(rows.getString(1), rows.getLong(2));
            return flights;
        } catch (SQLException failed) {
            throw new StartFailure("The sample data cannot be queried.", failed);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
