package dev.signet.secrets;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.signet.base.Json;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// The claims as JSON (RFC 7519 §4), and back.
final class TokenPayload {
    private static final long LAST_SECOND = 253_402_300_799L; // the end of the year 9999
    private static final String ACTING = "acting";
    private static final String VOUCHED = "vouched";

    private TokenPayload() {}

    static byte[] bytes(TokenClaims claims) {
        TokenHolder holder = claims.holder();
        Optional<TokenBasis.Impersonation> by =
                holder.basis() instanceof TokenBasis.Impersonation found ? Optional.of(found) : Optional.empty();
        return Json.bytes(new Wire(
                claims.issuer(),
                holder.subject(),
                holder.organization(),
                holder.client(),
                use(claims),
                claims.serial().id(),
                claims.serial().family(),
                claims.life().issuedAt().getEpochSecond(),
                claims.life().expiresAt().getEpochSecond(),
                by.map(actor -> new Act(actor.actor(), actor.client())),
                by.map(actor -> actor.token().id()),
                by.map(actor -> actor.token().family())));
    }

    private static String use(TokenClaims claims) {
        return switch (claims.holder().basis()) {
            case TokenBasis.Ownership() -> claims.use().claim();
            case TokenBasis.Impersonation _ -> ACTING;
            case TokenBasis.Voucher() -> VOUCHED;
        };
    }

    /// The claims; empty when one is missing or of another type, or the life ends before it begins.
    static Optional<TokenClaims> parse(byte[] json) {
        return Json.parse(json).flatMap(TokenPayload::claims);
    }

    private static Optional<TokenClaims> claims(JsonNode json) {
        String word = text(json, "use");
        Optional<TokenBasis> basis = basis(json, word);
        Optional<TokenUse> use =
                word.equals(ACTING) || word.equals(VOUCHED) ? Optional.of(TokenUse.ACCESS) : TokenUse.parse(word);
        long issued = second(json, "iat");
        long expires = second(json, "exp");
        boolean complete = !text(json, "iss").isEmpty()
                && !text(json, "sub").isEmpty()
                && !text(json, "org").isEmpty()
                && !text(json, "client_id").isEmpty()
                && !text(json, "jti").isEmpty()
                && !text(json, "fam").isEmpty();
        if (use.isEmpty() || basis.isEmpty() || !complete || issued < 0 || expires <= issued) return Optional.empty();
        return Optional.of(new TokenClaims(
                text(json, "iss"),
                use.get(),
                new TokenHolder(text(json, "sub"), text(json, "org"), text(json, "client_id"), basis.get()),
                new TokenSerial(text(json, "jti"), text(json, "fam")),
                new TokenLife(Instant.ofEpochSecond(issued), Instant.ofEpochSecond(expires))));
    }

    private static Optional<TokenBasis> basis(JsonNode json, String use) {
        return switch (use) {
            case ACTING -> impersonation(json);
            case VOUCHED -> Optional.of(new TokenBasis.Voucher());
            default -> Optional.of(new TokenBasis.Ownership());
        };
    }

    private static Optional<TokenBasis> impersonation(JsonNode json) {
        JsonNode act = json.path("act");
        String actor = text(act, "sub");
        String client = text(act, "client_id");
        String id = text(json, "act_jti");
        String family = text(json, "act_fam");
        if (actor.isEmpty() || client.isEmpty() || id.isEmpty() || family.isEmpty()) return Optional.empty();
        return Optional.of(new TokenBasis.Impersonation(actor, client, new TokenSerial(id, family)));
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
            long exp,
            Optional<Act> act,
            @JsonProperty("act_jti") Optional<String> actSerial,
            @JsonProperty("act_fam") Optional<String> actFamily) {}

    /// Who acts; nothing in it but who they are (RFC 8693 §4.1).
    private record Act(
            String sub, @JsonProperty("client_id") String client) {}
}
