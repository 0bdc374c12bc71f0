package dev.signet.web.api;

import dev.signet.access.Acceptance;
import dev.signet.access.AuditFilter;
import dev.signet.access.AuditPeriod;
import dev.signet.base.Violation;
import dev.signet.http.WireNames;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Reads what somebody wants to see of the audit from query parameters; tells everything that is wrong at once.
///
/// Never throws, whatever the text. What is blank counts as absent.
final class AuditQuery {
    static final String ACTION = "action";
    static final String ACTOR = "actor";
    static final String SUBJECT = "subject";
    static final String SEARCH = "search";
    static final String OUTCOME = "outcome";
    static final String FROM = "from";
    static final String TO = "to";

    private static final int LONGEST = 200;
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 9999;
    private static final Pattern ACTION_WORD = Pattern.compile("[a-z][a-z-]{0,40}(\\.([a-z][a-z-]{0,40})?)?");

    private final Function<String, Optional<String>> given;
    private final List<Violation> violations = new ArrayList<>();

    private AuditQuery(Function<String, Optional<String>> given) {
        this.given = given;
    }

    /// What was read.
    sealed interface Read<T> {
        /// A value.
        record Good<T>(T value) implements Read<T> {}

        /// Nothing, for these reasons.
        record Bad<T>(List<Violation> violations) implements Read<T> {}
    }

    /// The filter these parameters make, each looked up by its name.
    static Read<AuditFilter> filter(Function<String, Optional<String>> given) {
        AuditQuery query = new AuditQuery(given);
        AuditFilter.Names names = new AuditFilter.Names(query.text(ACTOR), query.text(SUBJECT), query.text(SEARCH));
        return query.read(new AuditFilter(query.action(), names, query.readPeriod(), query.outcome()));
    }

    /// The time these parameters name.
    static Read<AuditPeriod> period(Function<String, Optional<String>> given) {
        AuditQuery query = new AuditQuery(given);
        return query.read(query.readPeriod());
    }

    private <T> Read<T> read(T value) {
        return violations.isEmpty() ? new Read.Good<>(value) : new Read.Bad<>(List.copyOf(violations));
    }

    private String action() {
        String word = text(ACTION);
        // A beginning without its dot (`credential`) is as good as with it.
        String whole = word.isEmpty() || word.contains(".") ? word : word + ".";
        if (whole.isEmpty() || ACTION_WORD.matcher(whole).matches()) return whole;
        complain(ACTION, "Give a word such as credential.rotate, or the beginning of some: credential.");
        return "";
    }

    private Optional<Acceptance> outcome() {
        String word = text(OUTCOME);
        if (word.isEmpty()) return Optional.empty();
        Optional<Acceptance> outcome = WireNames.constant(Acceptance.class, word);
        if (outcome.isEmpty()) complain(OUTCOME, "Give ok or refused.");
        return outcome;
    }

    private AuditPeriod readPeriod() {
        AuditPeriod period = new AuditPeriod(time(FROM), time(TO));
        boolean backwards = period.from().isPresent()
                && period.to().isPresent()
                && !period.from().get().isBefore(period.to().get());
        if (backwards) complain(TO, "Give a time after from.");
        return period;
    }

    private Optional<Instant> time(String name) {
        String text = text(name);
        if (text.isEmpty()) return Optional.empty();
        Optional<Instant> time = instant(text);
        if (time.isEmpty()) complain(name, "Give a time such as 2026-01-31T08:00:00Z, or a day: 2026-01-31.");
        return time;
    }

    private static Optional<Instant> instant(String text) {
        try {
            OffsetDateTime time = text.indexOf('T') < 0
                    ? LocalDate.parse(text).atStartOfDay().atOffset(ZoneOffset.UTC)
                    : OffsetDateTime.parse(text);
            boolean storable = time.getYear() >= FIRST_YEAR && time.getYear() <= LAST_YEAR;
            return storable ? Optional.of(time.toInstant()) : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private String text(String name) {
        String text = given.apply(name).orElse("").strip();
        boolean fits = text.length() <= LONGEST
                && text.chars().noneMatch(Character::isISOControl)
                && StandardCharsets.UTF_8.newEncoder().canEncode(text);
        if (fits) return text;
        complain(name, "Give at most " + LONGEST + " characters, and no control characters.");
        return "";
    }

    private void complain(String name, String message) {
        violations.add(new Violation(name, message));
    }
}
