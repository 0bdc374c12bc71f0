package dev.signet.secrets;

import dev.signet.base.Json;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// The header of a ticket as its host wrote it (embedding.md §2.3): hints, and none of them proven.
///
/// `keyId` and `algorithm` are empty when the header names none. Other members, `typ` among them, mean
/// nothing.
record TicketHeader(String algorithm, String keyId) {
    private static final String MUST_UNDERSTAND = "crit"; // RFC 7515 §4.1.11: we understand no extension

    /// Empty when it is no JSON object, when `alg` or `kid` is not text, or when it demands what we do not
    /// understand.
    static Optional<TicketHeader> parse(byte[] utf8) {
        return Json.parse(utf8)
                .filter(json -> json.isObject() && !json.has(MUST_UNDERSTAND))
                .filter(json -> isTextOrAbsent(json, "alg") && isTextOrAbsent(json, "kid"))
                .map(json -> new TicketHeader(text(json, "alg"), text(json, "kid")));
    }

    static String text(JsonNode json, String name) {
        JsonNode value = json.path(name);
        return value.isString() ? value.stringValue() : "";
    }

    private static boolean isTextOrAbsent(JsonNode json, String name) {
        JsonNode value = json.path(name);
        return value.isMissingNode() || value.isNull() || value.isString();
    }
}
