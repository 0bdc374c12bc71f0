package dev.signet.workbooks;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// One side of a [DateRange] (embedding.md §2.6). Dates without a zone and "now" are in UTC `[inferred]`.
public sealed interface DateBound {

    /// No bound.
    record Open() implements DateBound {}

    /// A date written out, which is as long as its precision: a day, a minute, a second, a millisecond.
    record At(LocalDateTime start, ChronoUnit precision) implements DateBound {}

    /// A unit of the calendar counted from the current one, 0.
    record Relative(Direction direction, Unit unit, int count) implements DateBound {}

    /// Backward or forward.
    enum Direction {
        PRIOR,
        NEXT
    }

    /// The units that can be counted.
    enum Unit {
        MINUTE,
        HOUR,
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        YEAR
    }

    /// The first moment of the bound; empty when it is open.
    default Optional<LocalDateTime> begin(LocalDateTime now) {
        return switch (this) {
            case Open() -> Optional.empty();
            case At at -> Optional.of(at.start());
            case Relative relative -> Optional.of(RelativeDates.begin(relative, now));
        };
    }

    /// The first moment after the bound; empty when it is open.
    default Optional<LocalDateTime> end(LocalDateTime now) {
        return switch (this) {
            case Open() -> Optional.empty();
            case At at -> Optional.of(at.start().plus(1, at.precision()));
            case Relative relative -> Optional.of(RelativeDates.end(relative, now));
        };
    }

    /// Until when it says the same as now: for ever, unless it is counted from now, or until the unit it
    /// counts ends.
    default LocalDateTime until(LocalDateTime now) {
        return switch (this) {
            case Open _, At _ -> LocalDateTime.MAX;
            case Relative relative -> RelativeDates.end(new Relative(relative.direction(), relative.unit(), 0), now);
        };
    }
}
