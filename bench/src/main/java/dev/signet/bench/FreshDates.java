package dev.signet.bench;

import java.time.LocalDate;

/// Ranges of dates in some data, none given twice, so that no server has an answer kept.
///
/// All are nearly all of the data: the questions cost the same.
final class FreshDates {
    private static final int DAYS = 30;

    private final Range all;
    private int given;

    /// Ranges within this one.
    FreshDates(Range all) {
        this.all = all;
    }

    /// Ranges within the sample's flights.
    static FreshDates ofFlights() {
        return new FreshDates(new Range(LocalDate.of(2001, 1, 2), LocalDate.of(2001, 6, 30)));
    }

    /// From the beginning of one date to the end of another.
    record Range(LocalDate first, LocalDate last) {

        /// The value of a control that narrows to it.
        String control() {
            return "min:" + first + ",max:" + last;
        }
    }

    /// The next one.
    Range next() {
        Range range = new Range(all.first.plusDays(given / DAYS), all.last.minusDays(given % DAYS));
        given++;
        return range;
    }
}
