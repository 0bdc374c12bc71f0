package dev.signet.http;

import java.lang.reflect.RecordComponent;
import java.util.Set;

/// Checks that the records of answers are written on the wire as the description says.
final class AnswerRecords {
    private AnswerRecords() {}

    /// Throws [IllegalArgumentException] for an enum (use a text with [OneOf] and [WireNames#of]) or a renamed
    /// component anywhere below.
    static void check(Class<?> type, Set<Class<?>> seen) {
        if (!seen.add(type)) return;
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.isAnnotationPresent(Wire.class)) throw refused(type, component.getName() + " is renamed");
        }
        for (RecordShape.Component component : RecordShape.of(type).components()) {
            check(type, component.name(), component.shape(), seen);
        }
    }

    private static void check(Class<?> type, String name, Shape shape, Set<Class<?>> seen) {
        switch (shape) {
            case Shape.Choice _ -> throw refused(type, name + " is an enum; make it a String with @OneOf");
            case Shape.Leaf _ -> {}
            case Shape.Listing listing -> check(type, name, listing.entry(), seen);
            case Shape.Mapping(Shape value) -> check(type, name, value, seen);
            case Shape.Maybe(Shape inner) -> check(type, name, inner, seen);
            case Shape.Nested(Class<?> nested) -> check(nested, seen);
        }
    }

    private static IllegalArgumentException refused(Class<?> type, String why) {
        return new IllegalArgumentException("answer " + type.getSimpleName() + ": " + why);
    }
}
