package dev.signet.http;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Reads single JSON values; empty for one that is not of the shape.
final class LeafReader {
    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private LeafReader() {}

    static Optional<Object> read(Shape.Leaf shape, JsonNode node) {
        return switch (shape) {
            case Shape.Text text ->
                string(node).filter(value -> fits(text, value)).map(Object.class::cast);
            case Shape.Spelling(Class<? extends Enum<?>> type) ->
                string(node).filter(WireNames.all(type)::contains).map(Object.class::cast);
            case Shape.Choice(Class<? extends Enum<?>> type) ->
                string(node)
                        .flatMap(spelling -> WireNames.constant(type, spelling))
                        .map(Object.class::cast);
            case Shape.Flag _ -> node.isBoolean() ? Optional.of(node.booleanValue()) : Optional.empty();
            case Shape.Whole whole -> whole(whole, node);
            case Shape.Decimal _ -> node.isNumber() ? Optional.of(node.doubleValue()) : Optional.empty();
            case Shape.Moment _ -> string(node).flatMap(LeafReader::moment);
            case Shape.Identifier _ ->
                string(node).filter(text -> UUID_FORM.matcher(text).matches()).map(UUID::fromString);
            case Shape.Anything _ -> Optional.of(node);
        };
    }

    private static Optional<String> string(JsonNode node) {
        return node.isString() ? Optional.of(node.stringValue()) : Optional.empty();
    }

    /// Lengths count code points; NUL and halves of surrogate pairs are no text, for no store keeps them.
    private static boolean fits(Shape.Text shape, String value) {
        int length = value.codePointCount(0, value.length());
        if (length < shape.least() || length > shape.most()) return false;
        if (value.codePoints().anyMatch(LeafReader::unstorable)) return false;
        return shape.pattern().isEmpty() || shape.pattern().get().matcher(value).matches();
    }

    private static boolean unstorable(int codePoint) {
        return codePoint == 0 || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
    }

    private static Optional<Object> whole(Shape.Whole shape, JsonNode node) {
        if (!node.isIntegralNumber() || !node.canConvertToLong()) return Optional.empty();
        long value = node.longValue();
        if (value < shape.least() || value > shape.most()) return Optional.empty();
        return switch (shape.width()) {
            case INT -> Optional.of((int) value);
            case LONG -> Optional.of(value);
        };
    }

    private static Optional<Object> moment(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException notATime) {
            return Optional.empty();
        }
    }
}
