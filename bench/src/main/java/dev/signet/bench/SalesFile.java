package dev.signet.bench;

import dev.signet.base.StartFailure;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/// Sales of two years in one Parquet file, in the order of their days: the same rows in every run.
///
/// The territory decides who sees a row. Each has about as many rows as any other, all over the file, so that no part
/// of it can be passed over for anybody.
final class SalesFile {
    static final String NAME = "sales.parquet";
    static final int TERRITORIES = 50;

    /// The days there are sales of.
    static final FreshDates.Range DAYS = new FreshDates.Range(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 12, 31));

    private SalesFile() {}

    /// A column: its name, its type to Signet, and its type in the file.
    record Column(String name, String type, String source) {}

    /// The file's columns, in order.
    static List<Column> columns() {
        return List.of(
                new Column("day", "DATETIME", "TIMESTAMP"),
                new Column("territory", "TEXT", "VARCHAR"),
                new Column("region", "TEXT", "VARCHAR"),
                new Column("product", "TEXT", "VARCHAR"),
                new Column("channel", "TEXT", "VARCHAR"),
                new Column("customer", "INTEGER", "INTEGER"),
                new Column("amount", "NUMBER", "DOUBLE"),
                new Column("quantity", "INTEGER", "INTEGER"));
    }

    /// The names of the territories.
    static List<String> territories() {
        return IntStream.rangeClosed(1, TERRITORIES)
                .mapToObj("T%02d"::formatted)
                .toList();
    }

    /// Writes so many rows into that folder; gives the file.
    static Path write(Path folder, int rows) {
        Path file = folder.resolve(NAME);
        long days = DAYS.last().toEpochDay() - DAYS.first().toEpochDay() + 1;
        String sql = """
            copy (
              select timestamp '%s' + to_days(cast(i * %d // %d as integer)) as day,
                'T' || right('0' || (hash(i) %% %d + 1), 2) as territory,
                'R' || (hash(i) %% 10) as region,
                'P' || (hash(i, 1) %% 200 + 101) as product,
                ['Direct', 'Partner', 'Shop', 'Web'][cast(hash(i, 2) %% 4 + 1 as integer)] as channel,
                cast(hash(i, 3) %% 100000 as integer) as customer,
                (hash(i, 4) %% 100000) / 100.0::double as amount,
                cast(hash(i, 5) %% 12 + 1 as integer) as quantity
              from range(%d) t(i)
            ) to '%s' (format parquet)\
            """.formatted(
                DAYS.first(), days, rows, TERRITORIES, rows, file.toString().replace("'", "''"));
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return file;
        } catch (SQLException failed) {
            throw new StartFailure("The sales cannot be written to " + file + ".", failed);
        }
    }
}
