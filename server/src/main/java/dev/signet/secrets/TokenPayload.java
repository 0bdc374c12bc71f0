package dev.signet.secrets;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.signet.base.Json;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// The claims as JSON (RFC 7519 §4), and back.
final class TokenPayload {
    private static final long LAST_SECOND = 253_402_300_799L; // the end of the year 9999

    private TokenPayload() {}

    static byte[] bytes(TokenClaims claims) {
        return Json.bytes(new Wire(
                claims.issuer(),
                claims.holder().subject(),
                claims.holder().organization(),
                claims.holder().client(),
                claims.use().claim(),
                claims.serial().id(),
                claims.serial().family(),
                claims.life().issuedAt().getEpochSecond(),
                claims.life().expiresAt().getEpochSecond()));
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

    /// The claims under their names on the wire: a record is written faster than a tree.
    private record Wire(
            String iss,
            String sub,
            String org,
            @JsonProperty("client_id") String client,
            String use,
            String jti,
            String fam,
            long iat,
            long exp) {}
}
