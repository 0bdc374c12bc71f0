package dev.signet.workbooks;

import dev.signet.query.QueryFailure;
import dev.signet.query.QueryOutcome;
import dev.signet.query.QueryResult;
import dev.signet.query.plan.OutputColumn;
import dev.signet.query.plan.Value;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Turns what came of a question into an [Answer].
final class AnswerRows {
    private AnswerRows() {}

    /// At most that many rows of it, under the names the element gives its columns.
    static Answer of(QueryOutcome outcome, Contents contents, int most) {
        return switch (outcome) {
            case QueryOutcome.Failed(QueryFailure why, String message) -> Answer.failed(code(why), message);
            case QueryOutcome.Rows(QueryResult result) -> rows(result, contents, most);
        };
    }

    private static Answer rows(QueryResult result, Contents contents, int most) {
        List<Answer.Cell> columns = result.columns().stream()
                .map(column -> new Answer.Cell(
                        column.name(), label(contents, column), column.type().wire()))
                .toList();
        List<List<@Nullable Object>> rows =
                result.rows().stream().limit(most).map(AnswerRows::cells).toList();
        return new Answer.Rows(
                columns, rows, result.truncated() || result.rows().size() > most);
    }

    private static String label(Contents contents, OutputColumn column) {
        return contents.column(column.name()).map(Column::name).orElse(column.name());
    }

    private static List<@Nullable Object> cells(List<Value> row) {
        List<@Nullable Object> cells = new ArrayList<>(row.size());
        for (Value value : row) cells.add(cell(value));
        return cells;
    }

    private static @Nullable Object cell(Value value) {
        return switch (value) {
            case Value.Text(String text) -> text;
            case Value.Number(BigDecimal number) -> number.scale() < 0 ? number.setScale(0) : number;
            case Value.Whole(long number) -> number;
            case Value.Flag(boolean flag) -> flag;
            case Value.Moment(LocalDateTime moment) -> moment.toString();
            case Value.Nothing() -> null;
        };
    }

    private static String code(QueryFailure why) {
        return switch (why) {
            case TIMED_OUT -> "ETIMEDOUT";
            case SOURCE_GONE -> "ESTALE";
            case CANCELLED, SOURCE_REFUSED, BUSY -> "UNKNOWN";
        };
    }
}
