package dev.signet.bench;

import java.time.LocalDate;

/// Ranges of dates in the sample data, none given twice, so that no server has an answer kept.
///
/// All are nearly the whole half-year: the questions cost the same.
final class FreshDates {
    private static final LocalDate FIRST = LocalDate.of(2001, 1, 2);
    private static final LocalDate LAST = LocalDate.of(2001, 6, 30);
    private static final int DAYS = 30;

    private int given;

    /// From the beginning of one date to the end of another.
    record Range(LocalDate first, LocalDate last) {

        /// The value of a control that narrows to it.
        String control() {
            return "min:" + first + ",max:" + last;
        }
    }

    /// The next one.
    Range next() {
        Range range = new Range(FIRST.plusDays(given / DAYS), LAST.minusDays(given % DAYS));
        given++;
        return range;
    }
}
