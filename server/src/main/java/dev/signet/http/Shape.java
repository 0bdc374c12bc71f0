package dev.signet.http;

import java.util.Optional;
import java.util.regex.Pattern;

/// The shape of a JSON value, derived from a Java type: what [BodyReader] reads and what [Schemas] describes.
sealed interface Shape {
    /// Any text.
    Text TEXT = new Text(0, Integer.MAX_VALUE, Optional.empty(), "");

    /// A value without parts.
    sealed interface Leaf extends Shape {}

    /// A text; lengths in code points.
    record Text(int least, int most, Optional<Pattern> pattern, String says) implements Leaf {}

    /// A text of an answer that is the wire spelling of an enum's constant.
    record Spelling(Class<? extends Enum<?>> type) implements Leaf {}

    /// True or false.
    record Flag() implements Leaf {}

    /// A whole number.
    record Whole(Width width, long least, long most) implements Leaf {}

    /// A number.
    record Decimal() implements Leaf {}

    /// An instant as ISO 8601 in UTC.
    record Moment() implements Leaf {}

    /// A UUID in lower case.
    record Identifier() implements Leaf {}

    /// A constant of an enum in its wire spelling.
    record Choice(Class<? extends Enum<?>> type) implements Leaf {}

    /// A list.
    record Listing(Shape entry, int least, int most) implements Shape {
        static Listing of(Shape entry) {
            return new Listing(entry, 0, Integer.MAX_VALUE);
        }
    }

    /// An object with any keys.
    record Mapping(Shape value) implements Shape {}

    /// An object described by a record; resolved when used, so records may nest themselves.
    record Nested(Class<?> type) implements Shape {}

    /// A value that may be absent or null.
    record Maybe(Shape inner) implements Shape {}

    /// Any JSON value.
    record Anything() implements Leaf {}

    /// The Java type of a whole number.
    enum Width {
        INT,
        LONG
    }
}
