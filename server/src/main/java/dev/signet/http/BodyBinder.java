package dev.signet.http;

import dev.signet.base.Fault;
import dev.signet.base.Json;
import dev.signet.base.Problem;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Turns the bytes of a body into what the route takes.
final class BodyBinder {
    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final byte[] EMPTY_OBJECT = "{}".getBytes(StandardCharsets.US_ASCII);

    private BodyBinder() {}

    /// Whether a body of this kind is read at all.
    static boolean reads(BodyOf<?> kind) {
        return switch (kind) {
            case BodyOf.Nothing _ -> false;
            case BodyOf.JsonRecord<?> _, BodyOf.FormOrJson _, BodyOf.Raw _ -> true;
        };
    }

    /// The body as the route takes it; violations are told to `violations`.
    @SuppressWarnings("unchecked") // each kind fixes Q: its bound value is of that type
    static <Q> BodyOf.Bound<Q> bind(BodyOf<Q> kind, String contentType, byte[] body, Violations violations) {
        Optional<String> mediaType = mediaType(contentType);
        if (mediaType.isEmpty()) return unsupported("a charset of UTF-8");
        BodyOf.Bound<?> bound = switch (kind) {
            case BodyOf.Nothing _ -> new BodyOf.Bound.Value<>(NoBody.NONE);
            case BodyOf.JsonRecord<Q>(Class<Q> type) -> json(type, mediaType.get(), body, violations);
            case BodyOf.FormOrJson _ -> form(mediaType.get(), body, violations);
            case BodyOf.Raw raw -> raw(raw, mediaType.get(), body);
        };
        return (BodyOf.Bound<Q>) bound;
    }

    private static <Q> BodyOf.Bound<Q> json(Class<Q> type, String mediaType, byte[] body, Violations violations) {
        boolean absent = body.length == 0;
        if (!mediaType.equals(JSON) && !(absent && mediaType.isEmpty())) return unsupported(JSON);
        Optional<JsonNode> tree = Json.parse(absent ? EMPTY_OBJECT : body);
        if (tree.isEmpty()) return notJson();
        return BodyOf.Bound.of(new BodyReader(violations)
                .record(RecordShape.of(type), tree.get(), "")
                .map(type::cast));
    }

    private static BodyOf.Bound<Form> form(String mediaType, byte[] body, Violations violations) {
        if (mediaType.equals(FORM) || (body.length == 0 && mediaType.isEmpty())) {
            Form form = Form.parse(body);
            form.violations().forEach(violations::add);
            return new BodyOf.Bound.Value<>(form);
        }
        if (!mediaType.equals(JSON)) return unsupported(FORM + " or " + JSON);
        Optional<JsonNode> tree = Json.parse(body);
        return tree.isEmpty() ? notJson() : BodyOf.Bound.of(texts(tree.get(), violations));
    }

    private static Optional<Form> texts(JsonNode tree, Violations violations) {
        if (!tree.isObject() || tree.size() > Form.MAX_PARAMETERS) {
            violations.add("", "Give a JSON object of at most " + Form.MAX_PARAMETERS + " texts.");
            return Optional.empty();
        }
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : tree.properties()) {
            if (field.getValue().isString()) {
                values.put(field.getKey(), List.of(field.getValue().stringValue()));
            } else if (!field.getValue().isNull()) {
                violations.add(field.getKey(), Sentences.wanted(Shape.TEXT));
            }
        }
        return Optional.of(Form.of(values, List.of()));
    }

    private static BodyOf.Bound<RawBody> raw(BodyOf.Raw kind, String mediaType, byte[] body) {
        if (!kind.mediaTypes().isEmpty() && !kind.mediaTypes().contains(mediaType)) {
            return unsupported(
                    String.join(" or ", kind.mediaTypes().stream().sorted().toList()));
        }
        return new BodyOf.Bound.Value<>(new RawBody(mediaType, body));
    }

    /// The media type without parameters, in lower case; empty when a charset other than UTF-8 is named.
    private static Optional<String> mediaType(String contentType) {
        String lower = contentType.toLowerCase(Locale.ROOT);
        int semicolon = lower.indexOf(';');
        if (semicolon < 0) return Optional.of(lower.strip());
        int charset = lower.indexOf("charset=", semicolon);
        if (charset >= 0 && !lower.startsWith("utf-8", charset + 8) && !lower.startsWith("\"utf-8\"", charset + 8)) {
            return Optional.empty();
        }
        return Optional.of(lower.substring(0, semicolon).strip());
    }

    private static <Q> BodyOf.Bound<Q> unsupported(String wanted) {
        return new BodyOf.Bound.Unreadable<>(
                Problem.of(Fault.UNSUPPORTED_MEDIA_TYPE, "Send the body with the Content-Type " + wanted + "."));
    }

    private static <Q> BodyOf.Bound<Q> notJson() {
        return new BodyOf.Bound.Unreadable<>(Problem.of(
                Fault.INVALID_REQUEST,
                "The body is not well-formed JSON: send one value in UTF-8, no key twice in an object, at most "
                        + Json.MAX_DEPTH + " levels deep."));
    }
}
