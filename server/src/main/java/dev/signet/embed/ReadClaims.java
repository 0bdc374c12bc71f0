package dev.signet.embed;

import dev.signet.access.EmbedUser;
import dev.signet.access.Member;
import dev.signet.base.OrganizationId;
import dev.signet.credentials.Credential;
import dev.signet.secrets.SignedTicket;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads the claims of a signed ticket and holds them against every rule that needs nothing but the ticket,
/// its credential and the time (embedding.md §2.4; order of §2.5, steps 4 and 5).
final class ReadClaims {
    private static final String AUDIENCE = "sigmacomputing";
    private static final List<String> NEWER = List.of("oauth_token", "connection_oauth_tokens");
    private static final String CONNECTION = "eval_connection_id";

    private final ClaimReader claims;
    private final Credential credential;

    private ReadClaims(SignedTicket ticket, Credential credential) {
        this.claims = new ClaimReader(ticket.claims());
        this.credential = credential;
    }

    /// What came of it.
    sealed interface Outcome {
        record Read(TicketClaims claims) implements Outcome {}

        record Refused(EmbedRefusal why) implements Outcome {}
    }

    static Outcome read(SignedTicket ticket, Credential credential, EmbedRules rules, Instant now) {
        ReadClaims reading = new ReadClaims(ticket, credential);
        TicketClaims read = reading.read();
        return reading.version()
                .or(reading.claims::fault)
                .or(reading::issuer)
                .or(() -> times(read, rules, now))
                .or(reading::notBuilt)
                .or(() -> subject(read))
                .<Outcome>map(Outcome.Refused::new)
                .orElseGet(() -> new Outcome.Read(read));
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
        claims.text("oauth_token");
        claims.mapping("connection_oauth_tokens");
        claims.text(CONNECTION);
        return new TicketClaims(user, serial, issued, ends);
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
        if (claims.text("iss")
                .filter(issuer -> !issuer.equals(credential.id().value()))
                .isPresent()) {
            return Optional.of(EmbedRefusal.claim("iss", "is not the client id that signed it"));
        }
        Optional<String> tenant = claims.text("tenant");
        boolean ours = tenant.flatMap(OrganizationId::parse).equals(Optional.of(credential.organization()));
        if (tenant.isPresent() && !ours) {
            return Optional.of(EmbedRefusal.claim("tenant", "names another organization"));
        }
        return claims.fault();
    }

    private static Optional<EmbedRefusal> times(TicketClaims read, EmbedRules rules, Instant now) {
        if (!read.endsAt().isAfter(read.issuedAt())) {
            return Optional.of(EmbedRefusal.claim("exp", "must be later than iat"));
        }
        if (read.endsAt().isAfter(read.issuedAt().plus(EmbedRules.LONGEST))) {
            return Optional.of(EmbedRefusal.claim("exp", "is more than 30 days later than iat"));
        }
        if (read.issuedAt().isAfter(now.plus(rules.skew()))) {
            return Optional.of(EmbedRefusal.of(EmbedReason.NOT_YET_VALID));
        }
        return now.isBefore(read.endsAt()) ? Optional.empty() : Optional.of(EmbedRefusal.of(EmbedReason.EXPIRED));
    }

    private Optional<EmbedRefusal> notBuilt() {
        return List.of(NEWER.getFirst(), NEWER.getLast(), CONNECTION).stream()
                .filter(claims::has)
                .findFirst()
                .map(name -> new EmbedRefusal(
                        EmbedReason.CLAIM_NOT_BUILT,
                        "This link is not valid here: the claim " + name + " is not built yet."));
    }

    private static Optional<EmbedRefusal> subject(TicketClaims read) {
        return Subject.isValid(read.user().email())
                ? Optional.empty()
                : Optional.of(EmbedRefusal.of(EmbedReason.SUBJECT));
    }
}
