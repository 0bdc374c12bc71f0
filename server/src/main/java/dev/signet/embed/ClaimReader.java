package dev.signet.embed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Reads single claims, and remembers those that are not of their type. JSON null and absent are the same.
///
/// Refuses text the database cannot keep: NUL, and half a surrogate pair.
final class ClaimReader {
    private static final double LAST_SECOND = 253_402_300_799.0; // the end of the year 9999

    private final JsonNode claims;
    private final List<EmbedRefusal> faults = new ArrayList<>();

    ClaimReader(JsonNode claims) {
        this.claims = claims;
    }

    /// The first thing that was wrong.
    Optional<EmbedRefusal> fault() {
        return faults.stream().findFirst();
    }

    /// Everything that was wrong, in the order it was read.
    List<EmbedRefusal> faults() {
        return List.copyOf(faults);
    }

    boolean has(String name) {
        JsonNode value = claims.path(name);
        return !value.isMissingNode() && !value.isNull();
    }

    Optional<String> text(String name) {
        return has(name) ? text(name, claims.path(name)) : Optional.empty();
    }

    /// Seconds since 1970, fractions dropped; must be there.
    long seconds(String name) {
        JsonNode value = claims.path(name);
        if (!value.isNumber()) return refuse(name, "must be a number of seconds");
        double seconds = Math.floor(Double.parseDouble(value.asString()));
        return seconds >= 0 && seconds <= LAST_SECOND ? (long) seconds : refuse(name, "is not a time");
    }

    Optional<List<String>> texts(String name) {
        if (!has(name)) return Optional.empty();
        JsonNode value = claims.path(name);
        if (!value.isArray()) return wrong(name, "must be a list of texts");
        List<String> texts = new ArrayList<>();
        for (JsonNode each : value) text(name + "[" + texts.size() + "]", each).ifPresent(texts::add);
        return Optional.of(texts);
    }

    Optional<Map<String, String>> mapping(String name) {
        if (!has(name)) return Optional.empty();
        JsonNode value = claims.path(name);
        if (!value.isObject()) return wrong(name, "must be an object of texts");
        Map<String, String> mapping = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> each : value.properties()) {
            if (each.getValue().isNull()) continue;
            Optional<String> key = text(name, each.getKey());
            Optional<String> text = text(name + "." + each.getKey(), each.getValue());
            key.ifPresent(known -> text.ifPresent(found -> mapping.put(known, found)));
        }
        return Optional.of(mapping);
    }

    /// Names and their values as text, which may be written as text, numbers, or true and false.
    Map<String, String> settings(String name) {
        if (!has(name)) return Map.of();
        JsonNode value = claims.path(name);
        Map<String, String> settings = new LinkedHashMap<>();
        if (!value.isObject()) wrong(name, "must be an object of texts");
        for (Map.Entry<String, JsonNode> each : value.properties()) {
            JsonNode set = each.getValue();
            String path = name + "." + each.getKey();
            Optional<String> text = set.isNumber() || set.isBoolean() ? Optional.of(set.asString()) : text(path, set);
            if (!set.isNull()) {
                text(name, each.getKey()).ifPresent(key -> text.ifPresent(found -> settings.put(key, found)));
            }
        }
        return settings;
    }

    private Optional<String> text(String name, JsonNode value) {
        return value.isString() ? text(name, value.stringValue()) : wrong(name, "must be text");
    }

    private Optional<String> text(String name, String text) {
        return isKeepable(text) ? Optional.of(text) : wrong(name, "has a character that cannot be kept");
    }

    private static boolean isKeepable(String text) {
        return text.codePoints().noneMatch(point -> point == 0 || Character.getType(point) == Character.SURROGATE);
    }

    <T> Optional<T> wrong(String name, String flaw) {
        EmbedRefusal fault = EmbedRefusal.claim(name, flaw);
        if (!faults.contains(fault)) faults.add(fault);
        return Optional.empty();
    }

    private long refuse(String name, String flaw) {
        wrong(name, flaw);
        return 0;
    }
}
