package dev.signet.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// Statements over many rows at once, each parameter a column of them, for `unnest`: what happens thousands of times a
/// second is written so, for a statement that never differs is prepared once.
public final class ManyRows {
    private final DSLContext sql;

    ManyRows(DSLContext sql) {
        this.sql = sql;
    }

    /// One value for all rows, or a column of them.
    public interface Parameter {

        /// Puts it at that place.
        void set(PreparedStatement statement, int place) throws SQLException;
    }

    /// The same id in every row.
    public static Parameter one(UUID id) {
        return (statement, place) -> statement.setObject(place, id);
    }

    /// A column of texts.
    public static Parameter texts(Stream<? extends @Nullable String> values) {
        return column("text", values.toArray(String[]::new));
    }

    /// A column of ids.
    public static Parameter ids(Stream<UUID> values) {
        return column("uuid", values.toArray(UUID[]::new));
    }

    /// A column of bytes.
    public static Parameter bytes(Stream<byte[]> values) {
        return column("bytea", values.toArray(byte[][]::new));
    }

    /// A column of whole numbers.
    public static Parameter numbers(Stream<Long> values) {
        return column("int8", values.toArray(Long[]::new));
    }

    /// A column of moments.
    public static Parameter moments(Stream<Instant> values) {
        return column("timestamptz", values.map(Instant::toString).toArray(String[]::new));
    }

    private static Parameter column(String type, @Nullable Object[] values) {
        return (statement, place) ->
                statement.setArray(place, statement.getConnection().createArrayOf(type, values));
    }

    /// Makes something of the row the results are at.
    public interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /// Writes; how many rows.
    public int write(String statement, Parameter... parameters) {
        return sql.connectionResult(connection -> {
            try (PreparedStatement prepared = prepare(connection, statement, parameters)) {
                return prepared.executeUpdate();
            }
        });
    }

    /// What the statement returns, row by row.
    public <T> List<T> read(String statement, Reading<T> reading, Parameter... parameters) {
        return sql.connectionResult(connection -> {
            try (PreparedStatement prepared = prepare(connection, statement, parameters);
                    ResultSet rows = prepared.executeQuery()) {
                List<T> read = new ArrayList<>();
                while (rows.next()) read.add(reading.of(rows));
                return read;
            }
        });
    }

    private static PreparedStatement prepare(Connection connection, String statement, Parameter... parameters)
            throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement);
        for (int i = 0; i < parameters.length; i++) {
            parameters[i].set(prepared, i + 1);
        }
        return prepared;
    }
}
