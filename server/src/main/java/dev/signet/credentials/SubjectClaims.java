package dev.signet.credentials;

import dev.signet.base.ClientId;
import dev.signet.credentials.ExchangeOutcome.Why;
import dev.signet.secrets.NumericDate;
import dev.signet.secrets.SignedTicket;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// What a signed subject token says: whom to act as, in which tenant, which one it is (`jti`), and until when it
/// holds (rest-api.md §1.2; its times are held to what those of embed tickets are, embedding.md §2.4).
record SubjectClaims(String email, Optional<String> tenant, Optional<String> serial, Instant endsAt) {
    private static final Duration LONGEST = Duration.ofDays(30);
    private static final Duration SKEW = Duration.ofSeconds(60);

    /// What came of reading it.
    sealed interface Outcome {
        record Read(SubjectClaims claims) implements Outcome {}

        record Refused(Why why) implements Outcome {}
    }

    /// Reads the claims that this client signed, at that time; never throws.
    static Outcome read(SignedTicket ticket, ClientId client, Instant now) {
        JsonNode claims = ticket.claims();
        if (Stream.of("sub", "tenant", "jti", "kid").anyMatch(name -> isNoText(claims, name))) {
            return new Outcome.Refused(Why.SUBJECT_CLAIMS);
        }
        if (text(claims, "kid").filter(kid -> !isOf(kid, client)).isPresent()) {
            return new Outcome.Refused(Why.SUBJECT_WITHOUT_CLIENT);
        }
        Optional<Instant> begins = NumericDate.read(claims, "iat");
        Optional<Instant> ends = NumericDate.read(claims, "exp");
        if (begins.isEmpty() || ends.isEmpty() || NumericDate.isWrong(claims, "nbf")) {
            return new Outcome.Refused(Why.SUBJECT_CLAIMS);
        }
        Instant notBefore = NumericDate.read(claims, "nbf").orElse(begins.get());
        if (!holds(begins.get(), ends.get(), now) || notBefore.isAfter(now.plus(SKEW))) {
            return new Outcome.Refused(Why.SUBJECT_TIMES);
        }
        Optional<String> email = text(claims, "sub");
        Optional<String> tenant = text(claims, "tenant");
        if (email.isEmpty()) {
            return new Outcome.Refused(tenant.isEmpty() ? Why.SUBJECT_CLAIMS : Why.SUBJECT_TENANT_ALONE);
        }
        return new Outcome.Read(new SubjectClaims(email.get(), tenant, text(claims, "jti"), ends.get()));
    }

    private static boolean isOf(String keyId, ClientId client) {
        return KeyHint.parse(keyId).map(KeyHint::client).equals(Optional.of(client));
    }

    private static boolean holds(Instant begins, Instant ends, Instant now) {
        return ends.isAfter(begins)
                && !ends.isAfter(begins.plus(LONGEST))
                && !begins.isAfter(now.plus(SKEW))
                && now.isBefore(ends);
    }

    private static Optional<String> text(JsonNode claims, String name) {
        JsonNode value = claims.path(name);
        return value.isString() ? Optional.of(value.stringValue()).filter(text -> !text.isEmpty()) : Optional.empty();
    }

    private static boolean isNoText(JsonNode claims, String name) {
        JsonNode value = claims.path(name);
        return !value.isMissingNode() && !value.isNull() && !value.isString();
    }

    @Override
    public String toString() {
        return "SubjectClaims[" + email + "]";
    }
}
