package dev.signet.query;

import dev.signet.query.plan.OutputColumn;
import dev.signet.query.plan.Type;
import dev.signet.query.plan.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// Reads an answer of DuckDB into our values, by the types the plan promised.
final class DuckDbRows {
    private DuckDbRows() {}

    /// At most so many rows as an answer may have, and whether there were more.
    static QueryResult read(ResultSet rows, List<OutputColumn> columns, String sql) throws SQLException {
        List<List<Value>> read = new ArrayList<>();
        while (rows.next()) {
            if (read.size() == QueryResult.ROW_CAP) return new QueryResult(columns, read, true, sql);
            List<Value> row = new ArrayList<>(columns.size());
            for (int i = 0; i < columns.size(); i++) {
                row.add(value(rows, i + 1, columns.get(i).type()));
            }
            read.add(List.copyOf(row));
        }
        return new QueryResult(columns, read, false, sql);
    }

    private static Value value(ResultSet rows, int column, Type type) throws SQLException {
        Object cell = type == Type.DATETIME ? moment(rows, column) : rows.getObject(column);
        return cell == null ? new Value.Nothing() : value(cell, type);
    }

    /// As a local time: [java.sql.Timestamp] would take a turn through this machine's time zone.
    private static Object moment(ResultSet rows, int column) throws SQLException {
        String type = rows.getMetaData().getColumnTypeName(column);
        return type.equals("TIMESTAMP") ? rows.getObject(column, LocalDateTime.class) : rows.getObject(column);
    }

    private static Value value(Object cell, Type type) {
        return switch (cell) {
            case Boolean flag -> new Value.Flag(flag);
            case String text -> new Value.Text(text);
            case LocalDateTime moment -> new Value.Moment(moment);
            case LocalDate date -> new Value.Moment(date.atStartOfDay());
            case OffsetDateTime moment ->
                new Value.Moment(moment.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime());
            case java.sql.Timestamp moment -> new Value.Moment(moment.toLocalDateTime());
            case BigInteger number -> whole(new BigDecimal(number), type);
            case BigDecimal number -> whole(number, type);
            case Double number -> type == Type.INTEGER ? new Value.Whole(number.longValue()) : Value.of(number);
            case Float number -> Value.of(Double.parseDouble(number.toString()));
            case Number number ->
                type == Type.NUMBER
                        ? new Value.Number(BigDecimal.valueOf(number.longValue()))
                        : new Value.Whole(number.longValue());
            default -> new Value.Text(cell.toString());
        };
    }

    /// Sums of whole numbers are 128 bits wide in DuckDB: whole while they fit, else as good as a decimal can say them.
    private static Value whole(BigDecimal number, Type type) {
        if (type == Type.INTEGER && number.stripTrailingZeros().scale() <= 0 && fits(number.toBigInteger())) {
            return new Value.Whole(number.longValue());
        }
        return new Value.Number(number);
    }

    private static boolean fits(BigInteger number) {
        return number.bitLength() < Long.SIZE;
    }
}
