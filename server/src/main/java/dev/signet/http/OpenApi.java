package dev.signet.http;

import dev.signet.base.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Derives the OpenAPI 3.1 description from the route table; the same table gives the same bytes.
///
/// Paths keep the order of the table; schemas, schemes and tags are sorted by name. Routes without a name are left out.
public final class OpenApi {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int OK = 200;

    private OpenApi() {}

    /// Title, version and introduction of the described API.
    public record About(String title, String version, String description) {}

    /// The description of these routes; throws [IllegalArgumentException] for types that cannot be described.
    public static JsonNode of(About about, List<Route<?, ?>> routes) {
        List<Route<?, ?>> named = routes.stream()
                .filter(route -> !route.docs().operationId().isEmpty())
                .toList();
        Schemas schemas = new Schemas();
        ObjectNode paths = paths(named, schemas);
        ObjectNode document = JSON.objectNode().put("openapi", "3.1.0");
        document.putObject("info")
                .put("title", about.title())
                .put("version", about.version())
                .put("description", about.description());
        document.set("tags", tags(named));
        document.set("paths", paths);
        ObjectNode components = document.putObject("components");
        components.set("schemas", schemas.all());
        components.set("securitySchemes", schemes(named));
        return document;
    }

    /// A public route that answers the description of `routes` from memory.
    public static Route<Stranger, NoBody> route(String path, About about, List<Route<?, ?>> routes) {
        Answer answer = Answer.bytes(OK, "application/json", Json.bytes(of(about, routes)))
                .with("Cache-Control", "no-cache");
        return Route.get(path).handledBy(_ -> answer);
    }

    private static ObjectNode paths(List<Route<?, ?>> routes, Schemas schemas) {
        Map<String, ObjectNode> paths = new LinkedHashMap<>();
        for (Route<?, ?> route : routes) {
            String path = route.endpoint().path().text().replace("...}", "}");
            paths.computeIfAbsent(path, _ -> JSON.objectNode())
                    .set(WireNames.of(route.endpoint().method()), OpenApiOperation.of(route, schemas));
        }
        ObjectNode all = JSON.objectNode();
        paths.forEach(all::set);
        return all;
    }

    private static JsonNode tags(List<Route<?, ?>> routes) {
        Set<String> names = new TreeSet<>();
        for (Route<?, ?> route : routes) {
            if (!route.docs().tag().isEmpty()) names.add(route.docs().tag());
        }
        ArrayNode tags = JSON.arrayNode();
        for (String name : names) tags.addObject().put("name", name);
        return tags;
    }

    private static ObjectNode schemes(List<Route<?, ?>> routes) {
        Map<String, ObjectNode> schemes = new TreeMap<>();
        for (Route<?, ?> route : routes) {
            Door<?> door = route.door();
            ObjectNode scheme = scheme(door.scheme());
            if (!scheme.isEmpty()) schemes.put(door.name(), scheme.put("description", door.whoMayCall()));
        }
        ObjectNode all = JSON.objectNode();
        schemes.forEach(all::set);
        return all;
    }

    private static ObjectNode scheme(SecurityScheme scheme) {
        ObjectNode node = JSON.objectNode();
        return switch (scheme) {
            case SecurityScheme.None _ -> node;
            case SecurityScheme.Bearer(String format) ->
                node.put("type", "http").put("scheme", "bearer").put("bearerFormat", format);
            case SecurityScheme.HeaderKey(String header) ->
                node.put("type", "apiKey").put("in", "header").put("name", header);
            case SecurityScheme.CookieKey(String cookie) ->
                node.put("type", "apiKey").put("in", "cookie").put("name", cookie);
        };
    }
}
