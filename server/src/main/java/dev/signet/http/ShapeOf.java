package dev.signet.http;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Derives [Shape]s from Java types and our annotations; refuses types that have no one JSON shape.
final class ShapeOf {
    private ShapeOf() {}

    /// The shape of a type as it is annotated at its place.
    static Shape type(Type type, AnnotatedElement place) {
        return type instanceof ParameterizedType generic ? generic(generic, place) : plain((Class<?>) type, place);
    }

    private static Shape generic(ParameterizedType type, AnnotatedElement place) {
        Type[] arguments = type.getActualTypeArguments();
        if (type.getRawType() == Optional.class) return new Shape.Maybe(type(arguments[0], place));
        if (type.getRawType() == List.class) return listing(type(arguments[0], place), place);
        if (type.getRawType() == Map.class && arguments[0] == String.class) {
            return new Shape.Mapping(type(arguments[1], place));
        }
        throw unsupported(type);
    }

    private static Shape plain(Class<?> type, AnnotatedElement place) {
        if (type == String.class) return text(place);
        if (type == boolean.class || type == Boolean.class) return new Shape.Flag();
        if (type == int.class || type == Integer.class) {
            return whole(Shape.Width.INT, place, Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
        if (type == long.class || type == Long.class) {
            return whole(Shape.Width.LONG, place, Long.MIN_VALUE, Long.MAX_VALUE);
        }
        return reference(type);
    }

    private static Shape reference(Class<?> type) {
        if (type == double.class || type == Double.class) return new Shape.Decimal();
        if (type == Instant.class) return new Shape.Moment();
        if (type == UUID.class) return new Shape.Identifier();
        if (type.isEnum()) return new Shape.Choice(WireNames.enumType(type));
        if (type.isRecord()) return new Shape.Nested(type);
        if (type == JsonNode.class || type == Object.class) return new Shape.Anything();
        throw unsupported(type);
    }

    private static Shape text(AnnotatedElement place) {
        OneOf oneOf = place.getAnnotation(OneOf.class);
        if (oneOf != null) return new Shape.Spelling(oneOf.value());
        Text bounds = place.getAnnotation(Text.class);
        if (bounds == null) return Shape.TEXT;
        Optional<Pattern> pattern =
                Optional.of(bounds.pattern()).filter(text -> !text.isEmpty()).map(Pattern::compile);
        return new Shape.Text(bounds.min(), bounds.max(), pattern, bounds.says());
    }

    private static Shape whole(Shape.Width width, AnnotatedElement place, long least, long most) {
        Range range = place.getAnnotation(Range.class);
        return range == null
                ? new Shape.Whole(width, least, most)
                : new Shape.Whole(width, Math.max(least, range.min()), Math.min(most, range.max()));
    }

    private static Shape listing(Shape entry, AnnotatedElement place) {
        Size size = place.getAnnotation(Size.class);
        return size == null ? Shape.Listing.of(entry) : new Shape.Listing(entry, size.min(), size.max());
    }

    private static IllegalArgumentException unsupported(Type type) {
        return new IllegalArgumentException("no JSON shape for " + type.getTypeName());
    }
}
