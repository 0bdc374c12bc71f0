package dev.signet.embed;

import dev.signet.access.EmbedUser;
import dev.signet.access.Member;
import dev.signet.base.OrganizationId;
import dev.signet.credentials.Credential;
import dev.signet.secrets.SignedTicket;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/// Reads the claims of a signed ticket and holds them against every rule that needs nothing but the ticket,
/// its credential and the time (embedding.md §2.4; order of §2.5, steps 4 and 5).
final class ReadClaims {
    private static final String AUDIENCE = "sigmacomputing";
    private static final List<String> NEWER = List.of(ReadTerms.TOKEN, ReadTerms.TOKENS);
    private static final Set<EmbedRule> TIMES = Set.of(EmbedRule.SESSION_LENGTH, EmbedRule.ISSUED_AT, EmbedRule.EXPIRY);

    private final ClaimReader claims;
    private final Optional<Credential> credential;

    private ReadClaims(JsonNode claims, Optional<Credential> credential) {
        this.claims = new ClaimReader(claims);
        this.credential = credential;
    }

    /// What came of it.
    sealed interface Outcome {
        record Read(TicketClaims claims) implements Outcome {}

        record Refused(EmbedRefusal why) implements Outcome {}
    }

    static Outcome read(SignedTicket ticket, Credential credential, EmbedRules rules, Instant now) {
        ReadClaims reading = new ReadClaims(ticket.claims(), Optional.of(credential));
        TicketClaims read = reading.read();
        return reading.checks(read, rules, now).values().stream()
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .findFirst()
                .<Outcome>map(Outcome.Refused::new)
                .orElseGet(() -> new Outcome.Read(read));
    }

    /// Asks every rule, whatever the others say, of claims that nobody need have signed.
    static JudgedClaims judge(JsonNode claims, Optional<Credential> credential, EmbedRules rules, Instant now) {
        ReadClaims reading = new ReadClaims(claims, credential);
        TicketClaims read = reading.read();
        Map<EmbedRule, List<EmbedRefusal>> refusals = new EnumMap<>(EmbedRule.class);
        reading.checks(read, rules, now)
                .forEach(
                        (rule, check) -> refusals.put(rule, check.get().stream().toList()));
        refusals.put(EmbedRule.CLAIM, reading.claims.faults());
        if (credential.isEmpty()) refusals.keySet().removeAll(Set.of(EmbedRule.ISSUER, EmbedRule.TENANT));
        boolean timed = claims.path("iat").isNumber() && claims.path("exp").isNumber();
        if (!timed) refusals.keySet().removeAll(TIMES);
        return new JudgedClaims(read, refusals);
    }

    /// Every rule, in the order they are asked.
    private Map<EmbedRule, Supplier<Optional<EmbedRefusal>>> checks(TicketClaims read, EmbedRules rules, Instant now) {
        Map<EmbedRule, Supplier<Optional<EmbedRefusal>>> checks = new LinkedHashMap<>();
        checks.put(EmbedRule.VERSION, this::version);
        checks.put(EmbedRule.CLAIM, claims::fault);
        checks.put(EmbedRule.ISSUER, this::issuer);
        checks.put(EmbedRule.TENANT, this::tenant);
        checks.put(EmbedRule.SESSION_LENGTH, () -> length(read));
        checks.put(EmbedRule.ISSUED_AT, () -> begins(read, rules, now));
        checks.put(EmbedRule.EXPIRY, () -> ends(read, now));
        checks.put(EmbedRule.SUBJECT, () -> subject(read));
        return checks;
    }

    /// Every claim as what it must be; when one is not, the reader remembers it.
    private TicketClaims read() {
        EmbedUser user = new EmbedUser(
                claims.text("sub").orElse(""),
                name(),
                claims.text("account_type"),
                claims.texts("teams").map(Set::copyOf),
                claims.mapping("user_attributes"));
        String serial = claims.text("jti").orElse("");
        if (serial.isEmpty()) claims.wrong("jti", "is missing");
        Instant issued = Instant.ofEpochSecond(claims.seconds("iat"));
        Instant ends = Instant.ofEpochSecond(claims.seconds("exp"));
        claims.text("iss");
        claims.text("tenant");
        return new TicketClaims(user, serial, issued, ends, ReadTerms.terms(claims), ReadTerms.tokens(claims));
    }

    /// Half a name is none: then the user is called as those without a name are.
    private Optional<Member.PersonName> name() {
        Optional<String> first = claims.text("first_name");
        Optional<String> last = claims.text("last_name");
        if (first.isEmpty() && last.isEmpty()) return Optional.empty();
        return Optional.of(first.flatMap(one -> last.map(other -> new Member.PersonName(one, other)))
                .orElse(EmbedUser.UNNAMED));
    }

    private Optional<EmbedRefusal> version() {
        return switch (claims.text("ver").orElse(claims.has("ver") ? "" : "1.0")) {
            case "1.0" ->
                NEWER.stream()
                        .filter(claims::has)
                        .findFirst()
                        .map(name -> EmbedRefusal.claim(name, "needs ver to be 1.1"));
            case "1.1" -> audience();
            default -> Optional.of(EmbedRefusal.claim("ver", "must be the text 1.0 or 1.1"));
        };
    }

    private Optional<EmbedRefusal> audience() {
        Optional<String> audience = claims.text("aud");
        return audience.equals(Optional.of(AUDIENCE))
                ? Optional.empty()
                : Optional.of(EmbedRefusal.claim("aud", "must be " + AUDIENCE + " in version 1.1"));
    }

    private Optional<EmbedRefusal> issuer() {
        return claims.text("iss")
                .filter(issuer -> credential
                        .filter(signer -> issuer.equals(signer.id().value()))
                        .isEmpty())
                .map(_ -> EmbedRefusal.claim("iss", "is not the client id that signed it"));
    }

    private Optional<EmbedRefusal> tenant() {
        Optional<String> tenant = claims.text("tenant");
        boolean ours = tenant.flatMap(OrganizationId::parse).equals(credential.map(Credential::organization));
        return tenant.filter(_ -> !ours).map(_ -> EmbedRefusal.claim("tenant", "names another organization"));
    }

    private static Optional<EmbedRefusal> length(TicketClaims read) {
        if (!read.endsAt().isAfter(read.issuedAt())) {
            return Optional.of(EmbedRefusal.claim("exp", "must be later than iat"));
        }
        return read.endsAt().isAfter(read.issuedAt().plus(EmbedRules.LONGEST))
                ? Optional.of(EmbedRefusal.claim("exp", "is more than 30 days later than iat"))
                : Optional.empty();
    }

    private static Optional<EmbedRefusal> begins(TicketClaims read, EmbedRules rules, Instant now) {
        return read.issuedAt().isAfter(now.plus(rules.skew()))
                ? Optional.of(EmbedRefusal.of(EmbedReason.NOT_YET_VALID))
                : Optional.empty();
    }

    private static Optional<EmbedRefusal> ends(TicketClaims read, Instant now) {
        return now.isBefore(read.endsAt()) ? Optional.empty() : Optional.of(EmbedRefusal.of(EmbedReason.EXPIRED));
    }

    private static Optional<EmbedRefusal> subject(TicketClaims read) {
        return Subject.isValid(read.user().email())
                ? Optional.empty()
                : Optional.of(EmbedRefusal.of(EmbedReason.SUBJECT));
    }
}
