package dev.signet.workbooks;

import java.time.LocalDateTime;

/// From the beginning of one date to the end of another; either side may be open.
public record DateRange(DateBound min, DateBound max) {

    /// Until when it is the same range as now.
    LocalDateTime until(LocalDateTime now) {
        LocalDateTime minUntil = min.until(now);
        LocalDateTime maxUntil = max.until(now);
        return minUntil.isBefore(maxUntil) ? minUntil : maxUntil;
    }

    /// Whether it holds every date.
    boolean isOpen() {
        return min instanceof DateBound.Open && max instanceof DateBound.Open;
    }
}
