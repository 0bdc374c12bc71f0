package dev.signet.http;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Makes records from JSON, telling every violation at once with its path (`scopes[1]`); unknown fields are ignored.
///
/// Nothing is converted: a number is no text and `"true"` is no flag. An empty result always comes with a violation.
final class BodyReader {
    private final Violations violations;

    BodyReader(Violations violations) {
        this.violations = violations;
    }

    /// The object as a record of this type.
    Optional<Object> record(RecordShape shape, JsonNode node, String path) {
        if (!node.isObject()) return refuse(path, "Give a JSON object.");
        List<RecordShape.Component> components = shape.components();
        Object[] values = new Object[components.size()];
        boolean whole = true;
        for (int i = 0; i < values.length; i++) {
            RecordShape.Component component = components.get(i);
            String place = path.isEmpty() ? component.name() : path + "." + component.name();
            Optional<Object> value = field(component.shape(), node.optional(component.name()), place);
            if (value.isPresent()) values[i] = value.get();
            whole &= value.isPresent();
        }
        return whole ? made(shape, values, path) : Optional.empty();
    }

    private Optional<Object> made(RecordShape shape, Object[] values, String path) {
        try {
            return Optional.of(shape.make(values));
        } catch (IllegalArgumentException refusal) {
            return refuse(path, "This value is refused: " + refusal.getMessage() + ".");
        }
    }

    private Optional<Object> field(Shape shape, Optional<JsonNode> node, String path) {
        Optional<JsonNode> present = node.filter(value -> !value.isNull());
        if (shape instanceof Shape.Maybe(Shape inner)) {
            if (present.isPresent()) return value(inner, present.get(), path).map(Optional::of);
            // where null says what absence does not, the record has an optional of an optional
            boolean isNull = node.isPresent() && inner instanceof Shape.Maybe;
            return Optional.of(isNull ? Optional.of(Optional.empty()) : Optional.empty());
        }
        if (present.isEmpty()) return refuse(path, Sentences.missing(shape));
        return value(shape, present.get(), path);
    }

    private Optional<Object> value(Shape shape, JsonNode node, String path) {
        return switch (shape) {
            case Shape.Leaf leaf -> LeafReader.read(leaf, node).or(() -> refuse(path, Sentences.wanted(leaf)));
            case Shape.Listing listing -> list(listing, node, path);
            case Shape.Mapping mapping -> mapping(mapping, node, path);
            case Shape.Nested(Class<?> type) -> record(RecordShape.of(type), node, path);
            case Shape.Maybe maybe -> field(maybe, Optional.of(node), path);
        };
    }

    private Optional<Object> list(Shape.Listing listing, JsonNode node, String path) {
        if (!node.isArray() || node.size() < listing.least() || node.size() > listing.most()) {
            return refuse(path, Sentences.wanted(listing));
        }
        List<Object> entries = new ArrayList<>(node.size());
        for (int i = 0; i < node.size(); i++) {
            field(listing.entry(), node.optional(i), path + "[" + i + "]").ifPresent(entries::add);
        }
        return entries.size() == node.size() ? Optional.of(List.copyOf(entries)) : Optional.empty();
    }

    private Optional<Object> mapping(Shape.Mapping mapping, JsonNode node, String path) {
        if (!node.isObject()) return refuse(path, Sentences.wanted(mapping));
        Map<String, Object> entries = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            String place = path + "[\"" + property.getKey() + "\"]";
            field(mapping.value(), Optional.of(property.getValue()), place)
                    .ifPresent(value -> entries.put(property.getKey(), value));
        }
        return entries.size() == node.size() ? Optional.of(Collections.unmodifiableMap(entries)) : Optional.empty();
    }

    private Optional<Object> refuse(String path, String message) {
        violations.add(path, message);
        return Optional.empty();
    }
}
