package dev.signet.secrets;

import dev.signet.secrets.AssertionVerdict.Good;
import dev.signet.secrets.AssertionVerdict.Refused;
import dev.signet.secrets.AssertionVerdict.Why;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Proof that the holder of a registered key wrote these claims. Only [UntrustedAssertion#verify] makes one.
public final class SignedAssertion {
    /// The longest an assertion may hold from now on.
    public static final Duration LONGEST = Duration.ofMinutes(5);

    private static final Duration SKEW = Duration.ofSeconds(60);

    private final Optional<JsonNode> claims;

    SignedAssertion(Optional<JsonNode> claims) {
        this.claims = claims;
    }

    /// Who is meant to have written it, for whom, and what time it is.
    public record Rules(String client, Set<String> audiences, Instant now) {

        /// Copies what it is given.
        public Rules {
            audiences = Set.copyOf(audiences);
        }
    }

    /// Holds it against the rules of RFC 7523 §3; whether it was used before is not known here.
    public AssertionVerdict judge(Rules rules) {
        return claims.map(found -> judge(found, rules)).orElse(new Refused(Why.NOT_CLAIMS));
    }

    private static AssertionVerdict judge(JsonNode claims, Rules rules) {
        String serial = TicketHeader.text(claims, "jti");
        Optional<Instant> ends = NumericDate.read(claims, "exp");
        if (serial.isEmpty()
                || ends.isEmpty()
                || NumericDate.isWrong(claims, "nbf")
                || NumericDate.isWrong(claims, "iat")) {
            return new Refused(Why.NOT_CLAIMS);
        }
        return who(claims, rules)
                .or(() -> when(claims, ends.get(), rules.now()))
                .<AssertionVerdict>map(Refused::new)
                .orElseGet(() -> new Good(serial, ends.get()));
    }

    private static Optional<Why> who(JsonNode claims, Rules rules) {
        boolean own = TicketHeader.text(claims, "iss").equals(rules.client())
                && TicketHeader.text(claims, "sub").equals(rules.client());
        if (!own) return Optional.of(Why.OTHER_CLIENT);
        return isForUs(claims.path("aud"), rules.audiences()) ? Optional.empty() : Optional.of(Why.OTHER_AUDIENCE);
    }

    /// One that is for others as well is refused: they could use it here.
    private static boolean isForUs(JsonNode audience, Set<String> ours) {
        if (audience.isString()) return ours.contains(audience.stringValue());
        return audience.isArray()
                && !audience.isEmpty()
                && audience.valueStream().allMatch(each -> each.isString() && ours.contains(each.stringValue()));
    }

    private static Optional<Why> when(JsonNode claims, Instant ends, Instant now) {
        if (!now.isBefore(ends)) return Optional.of(Why.EXPIRED);
        if (ends.isAfter(now.plus(LONGEST))) return Optional.of(Why.TOO_LONG);
        boolean later = Stream.of("nbf", "iat")
                .flatMap(name -> NumericDate.read(claims, name).stream())
                .anyMatch(begins -> begins.isAfter(now.plus(SKEW)));
        return later ? Optional.of(Why.NOT_YET_VALID) : Optional.empty();
    }

    @Override
    public String toString() {
        return "SignedAssertion[hidden]";
    }
}
