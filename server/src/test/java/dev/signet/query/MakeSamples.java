package dev.signet.query;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/// Makes the sample data anew from the `data` folder of the package it comes from; see `docs/sample-data.md`.
///
/// One thread, rows in the order of the file: the same input and the same DuckDB give the same bytes.
final class MakeSamples {
    private static final int TARGET_ARGUMENT = 1;
    private static final String PARQUET =
            "(format parquet, compression zstd, compression_level 19," + " parquet_version v2, row_group_size 200000)";

    private MakeSamples() {}

    /// Arguments: the folder the sources are in, and the folder the two files go to.
    public static void main(String[] arguments) throws IOException, SQLException {
        Path source = Path.of(arguments[0]);
        Path target = Files.createDirectories(Path.of(arguments[TARGET_ARGUMENT]));
        try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duckDb.createStatement()) {
            statement.execute("set threads = 1");
            statement.execute("copy (select date, delay, distance, origin, destination from read_parquet("
                    + literal(source.resolve("flights-3m.parquet"))
                    + ", file_row_number = true) where file_row_number % 5 = 0 order by file_row_number) to "
                    + literal(target.resolve("flights.parquet")) + " " + PARQUET);
            statement.execute("copy (select iata, name, city, state, country, latitude, longitude from read_csv("
                    + literal(source.resolve("airports.csv")) + ") order by iata) to "
                    + literal(target.resolve("airports.parquet")) + " " + PARQUET);
        }
    }

    private static String literal(Path path) {
        return "'" + path.toString().replace("'", "''") + "'";
    }
}
