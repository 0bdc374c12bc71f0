package dev.signet.secrets;

import dev.signet.base.Json;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// The claims as JSON (RFC 7519 §4), and back.
final class TokenPayload {
    private static final long LAST_SECOND = 253_402_300_799L; // the end of the year 9999

    private TokenPayload() {}

    static byte[] bytes(TokenClaims claims) {
        return Json.bytes(JsonNodeFactory.instance
                .objectNode()
                .put("iss", claims.issuer())
                .put("sub", claims.holder().subject())
                .put("org", claims.holder().organization())
                .put("client_id", claims.holder().client())
                .put("use", claims.use().claim())
                .put("jti", claims.serial().id())
                .put("fam", claims.serial().family())
                .put("iat", claims.life().issuedAt().getEpochSecond())
                .put("exp", claims.life().expiresAt().getEpochSecond()));
    }

    /// The claims; empty when one is missing or of another type, or the life ends before it begins.
    static Optional<TokenClaims> parse(byte[] json) {
        return Json.parse(json).flatMap(TokenPayload::claims);
    }

    private static Optional<TokenClaims> claims(JsonNode json) {
        Optional<TokenUse> use = TokenUse.parse(text(json, "use"));
        long issued = second(json, "iat");
        long expires = second(json, "exp");
        boolean complete = !text(json, "iss").isEmpty()
                && !text(json, "sub").isEmpty()
                && !text(json, "org").isEmpty()
                && !text(json, "client_id").isEmpty()
                && !text(json, "jti").isEmpty()
                && !text(json, "fam").isEmpty();
        if (use.isEmpty() || !complete || issued < 0 || expires <= issued) return Optional.empty();
        return Optional.of(new TokenClaims(
                text(json, "iss"),
                use.get(),
                new TokenHolder(text(json, "sub"), text(json, "org"), text(json, "client_id")),
                new TokenSerial(text(json, "jti"), text(json, "fam")),
                new TokenLife(Instant.ofEpochSecond(issued), Instant.ofEpochSecond(expires))));
    }

    private static String text(JsonNode json, String name) {
        JsonNode value = json.path(name);
        return value.isString() ? value.stringValue() : "";
    }

    /// The second since 1970, or -1 when it is no whole number in a sensible range.
    private static long second(JsonNode json, String name) {
        JsonNode value = json.path(name);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) return -1;
        long second = value.longValue();
        return second <= LAST_SECOND ? second : -1;
    }
}
