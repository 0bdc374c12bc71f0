package dev.signet.workbooks;

import dev.signet.query.plan.Value;
import dev.signet.workbooks.Filter.Mode;
import dev.signet.workbooks.Filter.Test;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Reads filters. What the kinds hold is ours `[inferred]`: list `values` and `mode`; ranges `min` and `max`;
/// text-match `match` and `value`.
final class FilterReader {
    private static final Map<String, Mode> MODES = Map.of("include", Mode.INCLUDE, "exclude", Mode.EXCLUDE);
    private static final List<String> KINDS = List.of("list", "number-range", "date-range", "text-match");

    private FilterReader() {}

    /// The filter; empty when it is switched off or faulty.
    static Optional<Filter> read(Cursor filter) {
        String column = filter.text("columnId");
        boolean enabled = filter.choice("state", Map.of("enabled", true, "disabled", false), true);
        Optional<Test> test = test(filter, filter.text("kind"));
        return enabled ? test.map(found -> new Filter(column, filter.path(), found)) : Optional.empty();
    }

    private static Optional<Test> test(Cursor filter, String kind) {
        return switch (kind) {
            case "list" -> Optional.of(list(filter));
            case "number-range" -> Optional.of(new Test.Between(number(filter, "min"), number(filter, "max")));
            case "date-range" -> Optional.of(new Test.Within(dates(filter)));
            case "text-match" -> Optional.of(containing(filter));
            case "" -> Optional.empty();
            case "top-n" -> {
                filter.fault("kind", "The filter kind top-n is not built yet.");
                yield Optional.empty();
            }
            default -> {
                filter.fault("kind", "There is no filter kind \"" + kind + "\"." + Nearest.hint(kind, KINDS));
                yield Optional.empty();
            }
        };
    }

    private static Test list(Cursor filter) {
        List<Value> values = new ArrayList<>();
        for (Cursor item : filter.items("values")) {
            value(item.node())
                    .ifPresentOrElse(
                            values::add, () -> item.fault("Text, a number, true, false or null is expected here."));
        }
        if (filter.items("values").isEmpty()) filter.fault("values", "At least one value is required here.");
        return new Test.OneOf(values, filter.choice("mode", MODES, Mode.INCLUDE));
    }

    private static Test containing(Cursor filter) {
        if (!filter.textIfAny("match").orElse("contains").equals("contains")) {
            filter.fault("match", "Only the match \"contains\" is built yet.");
        }
        return new Test.Containing(filter.text("value"));
    }

    private static Optional<Value> number(Cursor filter, String field) {
        if (filter.isAbsent(field)) return Optional.empty();
        Optional<Value> found =
                value(filter.node().path(field)).filter(value -> value.type().isNumeric());
        if (found.isEmpty()) filter.fault(field, "A number is expected here.");
        return found;
    }

    static DateRange dates(Cursor holder) {
        return new DateRange(date(holder, "min"), date(holder, "max"));
    }

    private static DateBound date(Cursor holder, String field) {
        Optional<DateBound> bound = holder.isAbsent(field)
                ? Optional.of(new DateBound.Open())
                : DateText.parse(holder.node().path(field).asString(""));
        if (bound.isEmpty()) holder.fault(field, "Expected is " + DateText.EXPECTED + ".");
        return bound.orElse(new DateBound.Open());
    }

    /// A JSON scalar as a value; empty for lists, objects and numbers out of all bounds.
    static Optional<Value> value(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING -> Optional.of(new Value.Text(node.stringValue()));
            case BOOLEAN -> Optional.of(new Value.Flag(node.booleanValue()));
            case NULL -> Optional.of(new Value.Nothing());
            case NUMBER -> number(node);
            default -> Optional.empty();
        };
    }

    private static Optional<Value> number(JsonNode node) {
        if (node.isIntegralNumber() && node.canConvertToLong()) return Optional.of(new Value.Whole(node.longValue()));
        BigDecimal number = node.decimalValue();
        return Value.Number.fits(number) ? Optional.of(new Value.Number(number)) : Optional.empty();
    }
}
