package dev.signet.workbooks;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.signet.base.Json;
import dev.signet.query.QueryFailure;
import dev.signet.query.QueryOutcome;
import dev.signet.query.QueryResult;
import dev.signet.query.plan.Value;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Turns what came of a question into an [Answer]. Rows are written once for as long as they are kept.
final class AnswerRows {
    /// How much memory the texts may take `[inferred]`.
    private static final long BYTES = 32L << 20;

    private static final int BYTES_OF_ANY = 200;

    /// By the very rows, not by equal ones; a text goes with its rows.
    private final Cache<QueryResult, Written> texts = Caffeine.newBuilder()
            .weakKeys()
            .maximumWeight(BYTES)
            .executor(Runnable::run) // what is too much goes at once
            .weigher((QueryResult _, Written written) -> written.bytes())
            .build();

    /// What stands around the rows: the columns under the names the element gives them, and how many rows it
    /// shows.
    record Frame(List<Heading> columns, int most) {

        /// Copies what it is given.
        Frame {
            columns = List.copyOf(columns);
        }
    }

    /// A column, JSON-ready.
    record Heading(String id, String name, String type) {}

    private record Told(List<Heading> columns, List<List<@Nullable Object>> rows, boolean truncated) {}

    private record Written(Frame frame, Answer.Rows rows) {
        int bytes() {
            return (int) Math.min(BYTES_OF_ANY + 2L * rows.json().length(), Integer.MAX_VALUE);
        }
    }

    /// No rows, of no columns.
    static Answer none() {
        return written(new Told(List.of(), List.of(), false));
    }

    /// The answer in that frame.
    Answer of(QueryOutcome outcome, Frame frame) {
        return switch (outcome) {
            case QueryOutcome.Failed(QueryFailure why, String message) -> Answer.failed(code(why), message);
            case QueryOutcome.Rows(QueryResult result) -> of(result, frame);
        };
    }

    /// The rows in that frame.
    Answer of(QueryResult result, Frame frame) {
        Written known = texts.getIfPresent(result);
        if (known != null && known.frame().equals(frame)) return known.rows();
        Written now = new Written(frame, written(told(result, frame)));
        texts.put(result, now);
        return now.rows();
    }

    private static Answer.Rows written(Told told) {
        return new Answer.Rows(Json.text(told));
    }

    private static Told told(QueryResult result, Frame frame) {
        List<List<@Nullable Object>> rows = result.rows().stream()
                .limit(frame.most())
                .map(AnswerRows::cells)
                .toList();
        boolean truncated = result.truncated() || result.rows().size() > frame.most();
        return new Told(frame.columns(), rows, truncated);
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
