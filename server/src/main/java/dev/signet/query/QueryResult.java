package dev.signet.query;

import dev.signet.query.plan.OutputColumn;
import dev.signet.query.plan.Value;
import java.util.List;

/// The rows of an answer, and the SQL that gave them (not for viewers). `truncated` when there were more than
/// [#ROW_CAP].
public record QueryResult(List<OutputColumn> columns, List<List<Value>> rows, boolean truncated, String sql) {
    /// The most rows an answer has `[inferred]`.
    public static final int ROW_CAP = 10_000;

    private static final int BYTES_OF_ANY = 64;
    private static final int BYTES_OF_VALUE = 40;

    /// Copies what it is given; the rows must not change any more.
    public QueryResult {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /// About how much memory it takes.
    int bytes() {
        long bytes = BYTES_OF_ANY + 2L * sql.length();
        for (List<Value> row : rows) {
            bytes += BYTES_OF_ANY;
            for (Value value : row) bytes += bytes(value);
        }
        return (int) Math.min(bytes, Integer.MAX_VALUE);
    }

    private static long bytes(Value value) {
        return switch (value) {
            case Value.Text(String text) -> BYTES_OF_VALUE + 2L * text.length();
            case Value.Number _, Value.Whole _, Value.Flag _, Value.Moment _, Value.Nothing _ -> BYTES_OF_VALUE;
        };
    }
}
