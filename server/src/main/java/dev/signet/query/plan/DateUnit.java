package dev.signet.query.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A unit of the calendar. Weeks begin on Monday; weekdays count from Sunday, 1, to Saturday, 7.
public enum DateUnit {
    YEAR,
    QUARTER,
    MONTH,
    WEEK,
    DAY,
    HOUR,
    MINUTE,
    SECOND,
    WEEKDAY;

    /// The word a formula uses.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// True of the units a date can be cut to: all but [#WEEKDAY].
    public boolean cuts() {
        return this != WEEKDAY;
    }

    /// The unit of that word, in any letter case.
    public static Optional<DateUnit> of(String word) {
        return Arrays.stream(values())
                .filter(unit -> unit.word().equalsIgnoreCase(word))
                .findFirst();
    }

    /// The words of all units a date can be cut to.
    public static List<String> cutWords() {
        return Arrays.stream(values())
                .filter(DateUnit::cuts)
                .map(DateUnit::word)
                .toList();
    }

    /// The words of all units.
    public static List<String> words() {
        return Arrays.stream(values()).map(DateUnit::word).toList();
    }
}
