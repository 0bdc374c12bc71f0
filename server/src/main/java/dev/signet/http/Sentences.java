package dev.signet.http;

import java.util.stream.Collectors;

/// What a violation tells: the value that would be right.
final class Sentences {
    private Sentences() {}

    /// "Give …." for a shape.
    static String wanted(Shape shape) {
        return "Give " + phrase(shape) + ".";
    }

    /// "Add this field: …." for a required one that is absent.
    static String missing(Shape shape) {
        return "Add this field: " + phrase(shape) + ".";
    }

    private static String phrase(Shape shape) {
        return switch (shape) {
            case Shape.Text text -> text(text);
            case Shape.Spelling(Class<? extends Enum<?>> type) -> choices(type);
            case Shape.Flag _ -> "true or false";
            case Shape.Whole whole -> "a whole number from " + whole.least() + " to " + whole.most();
            case Shape.Decimal _ -> "a number";
            case Shape.Moment _ -> "a time such as 2030-01-31T12:00:00.000Z";
            case Shape.Identifier _ -> "a UUID in lower case";
            case Shape.Choice(Class<? extends Enum<?>> type) -> choices(type);
            case Shape.Listing listing -> "a list" + bounds(listing.least(), listing.most(), " entries");
            case Shape.Mapping _ -> "a JSON object";
            case Shape.Nested _ -> "a JSON object";
            case Shape.Maybe(Shape inner) -> phrase(inner);
            case Shape.Anything _ -> "any JSON value";
        };
    }

    private static String text(Shape.Text text) {
        String kind = text.says().isEmpty() ? "a text" : text.says();
        String length = bounds(text.least(), text.most(), " characters");
        if (text.pattern().isEmpty() || !text.says().isEmpty()) return kind + length;
        return kind + length + " that matches " + text.pattern().get().pattern();
    }

    private static String choices(Class<? extends Enum<?>> type) {
        return WireNames.all(type).stream().collect(Collectors.joining(", ", "one of ", ""));
    }

    private static String bounds(int least, int most, String what) {
        if (most == Integer.MAX_VALUE) return least == 0 ? "" : " of at least " + least + what;
        return least == 0 ? " of at most " + most + what : " of " + least + " to " + most + what;
    }
}
