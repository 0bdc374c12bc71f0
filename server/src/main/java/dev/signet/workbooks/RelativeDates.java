package dev.signet.workbooks;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/// Counts units of the calendar from now. Weeks begin on Monday.
final class RelativeDates {
    private static final int MONTHS_OF_QUARTER = 3;

    private RelativeDates() {}

    static LocalDateTime begin(DateBound.Relative date, LocalDateTime now) {
        int steps = date.direction() == DateBound.Direction.PRIOR ? -date.count() : date.count();
        return plus(cut(now, date.unit()), date.unit(), steps);
    }

    static LocalDateTime end(DateBound.Relative date, LocalDateTime now) {
        return plus(begin(date, now), date.unit(), 1);
    }

    private static LocalDateTime cut(LocalDateTime now, DateBound.Unit unit) {
        LocalDateTime day = now.truncatedTo(ChronoUnit.DAYS);
        return switch (unit) {
            case MINUTE -> now.truncatedTo(ChronoUnit.MINUTES);
            case HOUR -> now.truncatedTo(ChronoUnit.HOURS);
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    private static LocalDateTime plus(LocalDateTime from, DateBound.Unit unit, int steps) {
        return switch (unit) {
            case MINUTE -> from.plusMinutes(steps);
            case HOUR -> from.plusHours(steps);
            case DAY -> from.plusDays(steps);
            case WEEK -> from.plusWeeks(steps);
            case MONTH -> from.plusMonths(steps);
            case QUARTER -> from.plusMonths((long) steps * MONTHS_OF_QUARTER);
            case YEAR -> from.plusYears(steps);
        };
    }
}
