package dev.signet.workbooks;

import dev.signet.workbooks.Control.DateRangeControl;
import dev.signet.workbooks.Control.ListControl;
import dev.signet.workbooks.Control.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What is chosen in a control as URLs and events write it, and back (embedding.md §2.6).
///
/// Commas separate before percent-decoding. Parsing never throws, and what is printed parses to the same.
final class ControlText {
    private static final String NULL = ":null";
    private static final String EMPTY = ":empty";

    private ControlText() {}

    /// What came of reading one value: the value, or what was expected instead.
    sealed interface Reading {
        record Read(ControlValue value) implements Reading {}

        record Wrong(String expected) implements Reading {}
    }

    static Reading parse(Control control, String text) {
        return switch (control) {
            case ListControl list when list.selection() == Selection.SINGLE -> list(List.of(text));
            case ListControl _ -> list(List.of(text.split(",", -1)));
            case DateRangeControl _ -> range(text);
        };
    }

    static String print(ControlValue value) {
        return switch (value) {
            case ControlValue.Everything() -> "";
            case ControlValue.Chosen(List<Optional<String>> values) ->
                values.stream().map(ControlText::print).collect(Collectors.joining(","));
            case ControlValue.Range(DateRange range) ->
                "min:" + DateText.print(range.min()) + ",max:" + DateText.print(range.max());
        };
    }

    private static String print(Optional<String> choice) {
        return choice.map(text -> text.isEmpty() ? EMPTY : PercentText.encode(text))
                .orElse(NULL);
    }

    private static Reading list(List<String> parts) {
        List<Optional<String>> values = new ArrayList<>();
        for (String part : parts) {
            if (part.isEmpty()) continue;
            if (part.equals(NULL)) {
                values.add(Optional.empty());
            } else if (part.equals(EMPTY)) {
                values.add(Optional.of(""));
            } else {
                Optional<String> decoded = PercentText.decode(part);
                if (decoded.isEmpty()) return new Reading.Wrong("text in which % begins an escape such as %2C");
                values.add(decoded);
            }
        }
        return new Reading.Read(values.isEmpty() ? new ControlValue.Everything() : new ControlValue.Chosen(values));
    }

    private static Reading range(String text) {
        if (text.isBlank() || text.equals(NULL)) return new Reading.Read(new ControlValue.Everything());
        DateBound min = new DateBound.Open();
        DateBound max = new DateBound.Open();
        for (String part : text.split(",", -1)) {
            int colon = part.indexOf(':');
            String side = colon < 0 ? "" : part.substring(0, colon);
            Optional<DateBound> bound =
                    PercentText.decode(part.substring(colon + 1)).flatMap(DateText::parse);
            if (bound.isEmpty()) return new Reading.Wrong("min:<date>,max:<date> where a date is " + DateText.EXPECTED);
            switch (side) {
                case "min", "start" -> min = bound.get();
                case "max", "end" -> max = bound.get();
                default -> {
                    return new Reading.Wrong("min:<date>,max:<date>, either side of which may be blank");
                }
            }
        }
        return new Reading.Read(ranged(new DateRange(min, max)));
    }

    static ControlValue ranged(DateRange range) {
        return range.isOpen() ? new ControlValue.Everything() : new ControlValue.Range(range);
    }
}
