package dev.signet.workbooks;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Dates as control values write them, and back: ISO 8601 to the second, epoch milliseconds, or counted from now
/// (embedding.md §2.6).
final class DateText {
    /// What is expected, for sentences.
    static final String EXPECTED =
            "a date such as 2024-01-31 or 2024-01-31T10:30:00, epoch milliseconds, or prior-day-3";

    private static final Pattern ISO = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:T(\\d{2}:\\d{2})(:\\d{2})?)?(Z?)");
    private static final Pattern MILLISECONDS = Pattern.compile("-?\\d{5,15}");
    private static final Pattern RELATIVE = Pattern.compile("(prior|next)-([a-z]{3,7})-(\\d{1,5})");
    private static final int SECONDS_GROUP = 3;

    private DateText() {}

    /// The bound; a blank text is an open one. Empty when it is no date.
    static Optional<DateBound> parse(String text) {
        if (text.isBlank()) return Optional.of(new DateBound.Open());
        Matcher relative = RELATIVE.matcher(text);
        if (relative.matches()) return relative(relative);
        try {
            return MILLISECONDS.matcher(text).matches() ? Optional.of(milliseconds(text)) : iso(text);
        } catch (DateTimeException outOfRange) {
            return Optional.empty();
        }
    }

    static String print(DateBound bound) {
        return switch (bound) {
            case DateBound.Open() -> "";
            case DateBound.Relative relative ->
                "%s-%s-%d".formatted(word(relative.direction()), word(relative.unit()), relative.count());
            case DateBound.At at -> print(at);
        };
    }

    private static String print(DateBound.At at) {
        return switch (at.precision()) {
            case DAYS -> at.start().toLocalDate().toString();
            case MINUTES -> at.start().toLocalDate() + "T" + at.start().toLocalTime();
            case SECONDS -> "%sT%tT".formatted(at.start().toLocalDate(), at.start());
            default -> milliseconds(at.start().toInstant(ZoneOffset.UTC).toEpochMilli());
        };
    }

    /// Five digits at least, which is what tells milliseconds from a year.
    private static String milliseconds(long number) {
        return "%s%05d".formatted(number < 0 ? "-" : "", Math.abs(number));
    }

    private static Optional<DateBound> relative(Matcher found) {
        DateBound.Direction direction =
                DateBound.Direction.valueOf(found.group(1).toUpperCase(Locale.ROOT));
        return Arrays.stream(DateBound.Unit.values())
                .filter(unit -> word(unit).equals(found.group(2)))
                .findFirst()
                .map(unit -> new DateBound.Relative(direction, unit, Integer.parseInt(found.group(3))));
    }

    private static DateBound milliseconds(String text) {
        Instant instant = Instant.ofEpochMilli(Long.parseLong(text));
        return new DateBound.At(LocalDateTime.ofInstant(instant, ZoneOffset.UTC), ChronoUnit.MILLIS);
    }

    private static Optional<DateBound> iso(String text) {
        Matcher found = ISO.matcher(text);
        if (!found.matches()) return Optional.empty();
        LocalDate day = LocalDate.parse(found.group(1));
        if (found.group(2) == null) return Optional.of(new DateBound.At(day.atStartOfDay(), ChronoUnit.DAYS));
        boolean seconds = found.group(SECONDS_GROUP) != null;
        LocalDateTime time = LocalDateTime.parse(
                found.group(1) + "T" + found.group(2) + (seconds ? found.group(SECONDS_GROUP) : ""));
        return Optional.of(new DateBound.At(time, seconds ? ChronoUnit.SECONDS : ChronoUnit.MINUTES));
    }

    private static String word(Enum<?> unit) {
        return unit.name().toLowerCase(Locale.ROOT);
    }
}
