package dev.signet.secrets;

import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Times in claims: seconds since 1970 (RFC 7519 §2), fractions dropped.
public final class NumericDate {
    private static final double LAST_SECOND = 253_402_300_799.0; // the end of the year 9999

    private NumericDate() {}

    /// The time; empty when there is none, or what is there is none.
    public static Optional<Instant> read(JsonNode claims, String name) {
        JsonNode value = claims.path(name);
        if (!value.isNumber()) return Optional.empty();
        double seconds = Math.floor(Double.parseDouble(value.asString()));
        return seconds >= 0 && seconds <= LAST_SECOND
                ? Optional.of(Instant.ofEpochSecond((long) seconds))
                : Optional.empty();
    }

    /// Whether there is something of that name that is no time.
    public static boolean isWrong(JsonNode claims, String name) {
        return claims.has(name) && read(claims, name).isEmpty();
    }
}
