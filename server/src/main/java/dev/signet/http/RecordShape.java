package dev.signet.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A record type as the shape of a JSON object: its components in order, and how to make one.
record RecordShape(Class<?> type, List<Component> components, Constructor<?> constructor) {
    private static final ClassValue<RecordShape> SHAPES = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return derive(type);
        }
    };

    /// One field of the object.
    record Component(String name, Shape shape, Optional<String> description) {

        boolean required() {
            return !(shape instanceof Shape.Maybe);
        }
    }

    /// The shape of a record type; throws [IllegalArgumentException] for what has none.
    static RecordShape of(Class<?> type) {
        return SHAPES.get(type);
    }

    /// A new record; throws [IllegalArgumentException] when its own constructor refuses the values.
    Object make(Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof IllegalArgumentException refusal) throw refusal;
            throw new IllegalStateException("cannot make " + type.getName(), thrown.getCause());
        } catch (ReflectiveOperationException inaccessible) {
            throw new IllegalStateException("cannot make " + type.getName(), inaccessible);
        }
    }

    private static RecordShape derive(Class<?> type) {
        if (!type.isRecord()) throw new IllegalArgumentException("not a record: " + type.getName());
        RecordComponent[] parts = type.getRecordComponents();
        Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return new RecordShape(
                    type, Arrays.stream(parts).map(RecordShape::component).toList(), constructor);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException("a record without its constructor: " + type.getName(), impossible);
        }
    }

    private static Component component(RecordComponent part) {
        return new Component(
                name(part),
                ShapeOf.type(part.getGenericType(), part),
                Optional.ofNullable(part.getAnnotation(Doc.class)).map(Doc::value));
    }

    /// Bodies are read by [Wire]; answers are written by Jackson, which reads its own annotation.
    private static String name(RecordComponent part) {
        return Optional.ofNullable(part.getAnnotation(Wire.class))
                .map(Wire::value)
                .or(() -> Optional.ofNullable(part.getAccessor().getAnnotation(JsonProperty.class))
                        .map(JsonProperty::value))
                .orElse(part.getName());
    }
}
