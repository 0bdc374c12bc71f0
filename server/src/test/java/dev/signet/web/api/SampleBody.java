package dev.signet.web.api;

import dev.signet.base.Json;
import dev.signet.base.MemberId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// The least body a route takes, made of its description.
final class SampleBody {
    private final JsonNode openApi;

    SampleBody(JsonNode openApi) {
        this.openApi = openApi;
    }

    /// The body of that operation as JSON; empty when it takes none.
    String of(JsonNode operation) {
        JsonNode content = operation.path("requestBody").path("content").path("application/json");
        return content.isMissingNode() ? "" : Json.text(value("", content.path("schema")));
    }

    private Object value(String name, JsonNode schema) {
        if (schema.has("$ref")) return value(name, referenced(schema));
        if (schema.has("enum")) return schema.get("enum").get(0).asString();
        return switch (schema.path("type").asString("")) {
            case "string" -> text(name, schema);
            case "boolean" -> true;
            case "integer", "number" -> schema.path("minimum").asInt(1);
            case "array" -> List.of(value(name, schema.path("items")));
            default -> object(schema);
        };
    }

    private JsonNode referenced(JsonNode schema) {
        String[] way = schema.get("$ref").asString().split("/", -1);
        return openApi.path("components").path("schemas").path(way[way.length - 1]);
    }

    private Map<String, Object> object(JsonNode schema) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (JsonNode field : schema.path("required")) {
            String name = field.asString();
            object.put(name, value(name, schema.path("properties").path(name)));
        }
        return object;
    }

    private static String text(String name, JsonNode schema) {
        if (name.equals("email")) return UUID.randomUUID() + "@example.com";
        if (name.equals("ip")) return "203.0.113.7";
        if (name.equals("memberId") || name.equals("userId") || name.equals("ownerId"))
            return MemberId.random().value();
        if (schema.path("format").asString("").equals("date-time")) return "2040-01-01T00:00:00.000Z";
        return name.endsWith("Id") ? UUID.randomUUID().toString() : "Sample " + UUID.randomUUID();
    }
}
