package dev.signet.embed;

import dev.signet.access.EmbedUser;
import dev.signet.access.Member;
import dev.signet.base.Violation;
import dev.signet.secrets.SignedUrl;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Reads the parameters of a URL that was signed as a whole into the claims of a ticket, and holds them against every
/// rule that needs nothing but the URL and the time (embedding.md §3.2, §3.4, §3.5). What is wrong with them is told
/// all at once.
final class ReadUrlClaims {
    private static final String TEAMS = ":external_user_team";
    private static final String MODE = "userbacked";
    private static final String LENGTH = ":session_length";
    private static final String ATTRIBUTE = ":ua_";
    private static final int LONGEST_EXTERNAL_ID = 255;

    /// Before the nonces, among the ids of used tickets: no `jti` can begin with it, so the two never meet.
    private static final String NONCE = "\0nonce:";

    private static final EmbedRefusal NO_TEAM = new EmbedRefusal(
            EmbedReason.NO_TEAMS, "You do not have permission: the parameter " + TEAMS + " names no team.");
    private static final Set<EmbedRule> RULES = EnumSet.of(
            EmbedRule.MODE,
            EmbedRule.PARAMETER,
            EmbedRule.SESSION_LENGTH,
            EmbedRule.SUBJECT,
            EmbedRule.ISSUED_AT,
            EmbedRule.EXPIRY);

    private final UrlParameterReader parameters;

    private ReadUrlClaims(SignedUrl url) {
        this.parameters = new UrlParameterReader(url);
    }

    /// By which rules.
    record Rules(WholeUrlRules whole, Duration skew) {}

    /// What came of it.
    sealed interface Outcome {
        record Read(TicketClaims claims, TicketForm.WholeUrl form) implements Outcome {}

        record Refused(EmbedRefusal why) implements Outcome {}
    }

    static Outcome read(SignedUrl url, Rules rules, Instant now) {
        ReadUrlClaims reading = new ReadUrlClaims(url);
        TicketForm.WholeUrl form = new TicketForm.WholeUrl(reading.externalUser());
        TicketClaims claims = reading.read(rules.whole().longest());
        return reading.flaw(claims)
                .or(() -> times(claims, rules.skew(), now))
                .<Outcome>map(Outcome.Refused::new)
                .orElseGet(() -> new Outcome.Read(claims, form));
    }

    /// Asks every rule, whatever the others say, of parameters that nobody need have signed.
    static JudgedClaims judge(SignedUrl url, Rules rules, Instant now) {
        ReadUrlClaims reading = new ReadUrlClaims(url);
        reading.externalUser();
        TicketClaims claims = reading.read(rules.whole().longest());
        Map<EmbedRule, List<EmbedRefusal>> refusals = new EnumMap<>(EmbedRule.class);
        for (EmbedRule rule : RULES) refusals.put(rule, new ArrayList<>());
        for (Violation flaw : reading.parameters.flaws()) {
            refusals.getOrDefault(rule(flaw.field()), List.of()).add(EmbedRefusal.parameters(List.of(flaw)));
        }
        boolean noTeam = claims.user().teams().filter(Set::isEmpty).isPresent();
        if (noTeam) refusals.put(EmbedRule.TEAMS, List.of(NO_TEAM));
        boolean timed = Stream.of(":time", LENGTH).noneMatch(reading.parameters::isFaulty);
        if (timed) {
            times(claims, rules.skew(), now)
                    .ifPresent(why -> refusals.put(
                            why.reason() == EmbedReason.EXPIRED ? EmbedRule.EXPIRY : EmbedRule.ISSUED_AT,
                            List.of(why)));
        } else {
            refusals.keySet().removeAll(Set.of(EmbedRule.ISSUED_AT, EmbedRule.EXPIRY));
        }
        return new JudgedClaims(claims, refusals);
    }

    private static EmbedRule rule(String parameter) {
        return switch (parameter) {
            case ":mode" -> EmbedRule.MODE;
            case LENGTH -> EmbedRule.SESSION_LENGTH;
            case ":email" -> EmbedRule.SUBJECT;
            default -> EmbedRule.PARAMETER;
        };
    }

    private TicketClaims read(Duration longest) {
        String nonce = NONCE + parameters.needed(":nonce");
        String mode = parameters.needed(":mode");
        if (!mode.isEmpty() && !mode.equals(MODE)) parameters.wrong(":mode", "must be " + MODE);
        EmbedUser user = user();
        Instant issued = parameters.time(":time");
        long length = parameters.seconds(LENGTH);
        if (length < 1 && !parameters.isFaulty(LENGTH)) {
            parameters.wrong(LENGTH, "must be at least 1");
        }
        if (length > longest.toSeconds()) parameters.wrong(LENGTH, "must be at most " + longest.toSeconds());
        return new TicketClaims(
                user,
                nonce,
                issued,
                issued.plusSeconds(length),
                ReadTerms.terms(parameters),
                ReadTerms.tokens(parameters));
    }

    private EmbedUser user() {
        String email = parameters.neededWord(":email");
        if (!email.isEmpty() && !Subject.isValid(email)) parameters.wrong(":email", "is not a valid e-mail address");
        return new EmbedUser(
                email,
                name(),
                parameters.text(":account_type"),
                Optional.of(parameters.names(TEAMS)),
                parameters.beginning(ATTRIBUTE));
    }

    /// Half a name is none: then the user is called as those without a name are.
    private Optional<Member.PersonName> name() {
        Optional<String> first = parameters.text(":first_name");
        Optional<String> last = parameters.text(":last_name");
        if (first.isEmpty() && last.isEmpty()) return Optional.empty();
        return Optional.of(first.flatMap(one -> last.map(other -> new Member.PersonName(one, other)))
                .orElse(EmbedUser.UNNAMED));
    }

    private String externalUser() {
        String id = parameters.needed(":external_user_id");
        if (id.length() > LONGEST_EXTERNAL_ID) {
            parameters.wrong(":external_user_id", "must be at most " + LONGEST_EXTERNAL_ID + " characters");
        }
        return id;
    }

    /// No team alone is a matter of permission (embedding.md §7.2); with anything else it is one flaw more.
    private Optional<EmbedRefusal> flaw(TicketClaims claims) {
        boolean noTeam = claims.user().teams().filter(Set::isEmpty).isPresent();
        if (noTeam && parameters.flaws().isEmpty()) {
            return Optional.of(NO_TEAM);
        }
        if (noTeam) parameters.wrong(TEAMS, "is missing");
        List<Violation> flaws = parameters.flaws();
        return flaws.isEmpty() ? Optional.empty() : Optional.of(EmbedRefusal.parameters(flaws));
    }

    private static Optional<EmbedRefusal> times(TicketClaims claims, Duration skew, Instant now) {
        if (claims.issuedAt().isAfter(now.plus(skew))) {
            return Optional.of(new EmbedRefusal(
                    EmbedReason.NOT_YET_VALID, "This link is not valid yet: its :time lies in the future."));
        }
        return now.isBefore(claims.endsAt())
                ? Optional.empty()
                : Optional.of(new EmbedRefusal(
                        EmbedReason.EXPIRED,
                        "You do not have permission: this embed has expired. Reload the page that shows it."));
    }
}
