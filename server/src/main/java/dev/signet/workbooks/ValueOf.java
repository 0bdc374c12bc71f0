package dev.signet.workbooks;

import dev.signet.query.plan.Type;
import dev.signet.query.plan.Value;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/// Makes a value of a column's type from what a document or a URL says.
final class ValueOf {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,40}(\\.\\d{1,40})?");

    private ValueOf() {}

    /// The value; empty when it is none of that type.
    static Optional<Value> type(Value value, Type type) {
        return switch (value) {
            case Value.Text(String text) -> ofText(text, type);
            case Value.Whole whole when type.isNumeric() -> Optional.of(whole);
            case Value.Number number when type.isNumeric() -> Optional.of(number);
            case Value.Flag flag when type == Type.BOOLEAN -> Optional.of(flag);
            case Value.Moment moment when type == Type.DATETIME -> Optional.of(moment);
            case Value.Whole _, Value.Number _, Value.Flag _, Value.Moment _, Value.Nothing _ -> Optional.empty();
        };
    }

    private static Optional<Value> ofText(String text, Type type) {
        return switch (type) {
            case TEXT, NULL -> Optional.of(new Value.Text(text));
            case NUMBER, INTEGER ->
                NUMBER.matcher(text).matches() ? Optional.of(new Value.Number(new BigDecimal(text))) : Optional.empty();
            case BOOLEAN ->
                text.equals("true") || text.equals("false")
                        ? Optional.of(new Value.Flag(text.equals("true")))
                        : Optional.empty();
            case DATETIME ->
                DateText.parse(text)
                        .flatMap(bound -> bound instanceof DateBound.At at
                                ? Optional.of(new Value.Moment(at.start()))
                                : Optional.empty());
        };
    }
}
