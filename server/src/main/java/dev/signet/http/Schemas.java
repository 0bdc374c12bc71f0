package dev.signet.http;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Collects the JSON schemas of records under their simple names.
///
/// Refuses two records of one simple name, and answers that hold an enum or a renamed component, for the JSON writer
/// would spell those by their Java names.
final class Schemas {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Map<String, Class<?>> types = new HashMap<>();
    private final Map<String, ObjectNode> schemas = new TreeMap<>();

    /// The schema of a record an answer is made of.
    ObjectNode ofAnswer(Class<?> type) {
        AnswerRecords.check(type, new HashSet<>());
        return of(new Shape.Nested(type));
    }

    /// The schema of a shape; records by reference.
    ObjectNode of(Shape shape) {
        return switch (shape) {
            case Shape.Text text -> text(text);
            case Shape.Spelling(Class<? extends Enum<?>> type) -> choice(type);
            case Shape.Choice(Class<? extends Enum<?>> type) -> choice(type);
            case Shape.Flag _ -> typed("boolean");
            case Shape.Whole whole -> whole(whole);
            case Shape.Decimal _ -> typed("number");
            case Shape.Moment _ -> typed("string").put("format", "date-time");
            case Shape.Identifier _ -> typed("string").put("format", "uuid");
            case Shape.Listing listing -> list(listing);
            case Shape.Mapping(Shape value) -> {
                ObjectNode map = typed("object");
                map.set("additionalProperties", of(value));
                yield map;
            }
            case Shape.Nested(Class<?> type) -> reference(type);
            case Shape.Maybe(Shape inner) -> of(inner);
            case Shape.Anything _ -> JSON.objectNode();
        };
    }

    /// Everything collected, sorted by name.
    ObjectNode all() {
        ObjectNode all = JSON.objectNode();
        schemas.forEach(all::set);
        return all;
    }

    private ObjectNode reference(Class<?> type) {
        String name = type.getSimpleName();
        Class<?> known = types.putIfAbsent(name, type);
        if (known == null) {
            schemas.put(name, object(RecordShape.of(type)));
        } else if (known != type) {
            throw new IllegalArgumentException("two records named " + name);
        }
        return JSON.objectNode().put("$ref", "#/components/schemas/" + name);
    }

    private ObjectNode object(RecordShape shape) {
        ObjectNode object = typed("object");
        ObjectNode properties = JSON.objectNode();
        ArrayNode required = JSON.arrayNode();
        for (RecordShape.Component component : shape.components()) {
            ObjectNode schema = of(component.shape());
            component.description().ifPresent(text -> schema.put("description", text));
            properties.set(component.name(), schema);
            if (component.required()) required.add(component.name());
        }
        object.set("properties", properties);
        if (!required.isEmpty()) object.set("required", required);
        return object;
    }

    private static ObjectNode text(Shape.Text shape) {
        ObjectNode text = typed("string");
        if (shape.least() > 0) text.put("minLength", shape.least());
        if (shape.most() < Integer.MAX_VALUE) text.put("maxLength", shape.most());
        shape.pattern().ifPresent(pattern -> text.put("pattern", "^(?:" + pattern.pattern() + ")$"));
        return text;
    }

    private static ObjectNode whole(Shape.Whole shape) {
        ObjectNode whole = typed("integer");
        switch (shape.width()) {
            case INT -> whole.put("format", "int32");
            case LONG -> whole.put("format", "int64");
        }
        if (shape.least() > Integer.MIN_VALUE) whole.put("minimum", shape.least());
        if (shape.most() < Integer.MAX_VALUE) whole.put("maximum", shape.most());
        return whole;
    }

    private ObjectNode list(Shape.Listing shape) {
        ObjectNode list = typed("array");
        list.set("items", of(shape.entry()));
        if (shape.least() > 0) list.put("minItems", shape.least());
        if (shape.most() < Integer.MAX_VALUE) list.put("maxItems", shape.most());
        return list;
    }

    private static ObjectNode choice(Class<? extends Enum<?>> type) {
        ObjectNode choice = typed("string");
        ArrayNode values = choice.putArray("enum");
        for (String spelling : WireNames.all(type)) values.add(spelling);
        return choice;
    }

    private static ObjectNode typed(String type) {
        return JSON.objectNode().put("type", type);
    }
}
