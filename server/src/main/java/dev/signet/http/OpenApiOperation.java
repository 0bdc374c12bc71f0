package dev.signet.http;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// One route as an OpenAPI operation.
final class OpenApiOperation {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String JSON_TYPE = "application/json";

    private OpenApiOperation() {}

    static ObjectNode of(Route<?, ?> route, Schemas schemas) {
        RouteDocs docs = route.docs();
        ObjectNode operation = JSON.objectNode().put("operationId", docs.operationId());
        if (!docs.tag().isEmpty()) operation.putArray("tags").add(docs.tag());
        operation.put("summary", docs.summary());
        if (!docs.description().isEmpty()) operation.put("description", docs.description());
        operation.put("x-who-may-call", route.door().whoMayCall());
        operation.set("security", security(route.door()));
        ArrayNode parameters = parameters(route, schemas);
        if (!parameters.isEmpty()) operation.set("parameters", parameters);
        body(route.input().body(), schemas, operation);
        operation.set("responses", responses(docs.responses(), schemas));
        return operation;
    }

    private static ArrayNode security(Door<?> door) {
        ArrayNode security = JSON.arrayNode();
        if (!(door.scheme() instanceof SecurityScheme.None))
            security.addObject().putArray(door.name());
        return security;
    }

    private static ArrayNode parameters(Route<?, ?> route, Schemas schemas) {
        ArrayNode parameters = JSON.arrayNode();
        for (String name : route.endpoint().path().parameterNames()) {
            parameters
                    .addObject()
                    .put("name", name)
                    .put("in", "path")
                    .put("required", true)
                    .set("schema", schemas.of(Shape.TEXT));
        }
        for (QueryParameter<?> parameter : route.input().query()) {
            parameters
                    .addObject()
                    .put("name", parameter.name())
                    .put("in", "query")
                    .put("required", false)
                    .put("description", parameter.description())
                    .set("schema", schemas.of(parameter.shape()));
        }
        return parameters;
    }

    private static void body(BodyOf<?> body, Schemas schemas, ObjectNode operation) {
        switch (body) {
            case BodyOf.Nothing _ -> {}
            case BodyOf.JsonRecord<?>(Class<?> type) -> {
                ObjectNode content = content(operation);
                content.putObject(JSON_TYPE).set("schema", schemas.of(new Shape.Nested(type)));
            }
            case BodyOf.FormOrJson(Class<? extends Record> type) -> {
                ObjectNode content = content(operation);
                for (String mediaType : List.of("application/x-www-form-urlencoded", JSON_TYPE)) {
                    content.putObject(mediaType).set("schema", schemas.of(new Shape.Nested(type)));
                }
            }
            case BodyOf.Raw(Set<String> mediaTypes) -> {
                ObjectNode content = content(operation);
                List<String> sorted = mediaTypes.isEmpty()
                        ? List.of("*/*")
                        : mediaTypes.stream().sorted().toList();
                for (String mediaType : sorted) content.putObject(mediaType);
            }
        }
    }

    private static ObjectNode content(ObjectNode operation) {
        return operation.putObject("requestBody").put("required", true).putObject("content");
    }

    private static ObjectNode responses(List<Response> documented, Schemas schemas) {
        ObjectNode responses = JSON.objectNode();
        for (Response response : documented) {
            ObjectNode node =
                    responses.putObject(Integer.toString(response.status())).put("description", response.description());
            response.body()
                    .ifPresent(type ->
                            node.putObject("content").putObject(JSON_TYPE).set("schema", schemas.ofAnswer(type)));
        }
        responses
                .putObject("default")
                .put("description", "Any refusal.")
                .putObject("content")
                .putObject(JSON_TYPE)
                .set("schema", schemas.ofAnswer(Envelope.ApiError.class));
        return responses;
    }
}
