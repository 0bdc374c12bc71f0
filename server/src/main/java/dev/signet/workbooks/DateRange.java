package dev.signet.workbooks;

/// From the beginning of one date to the end of another; either side may be open.
public record DateRange(DateBound min, DateBound max) {

    /// Whether it holds every date.
    boolean isOpen() {
        return min instanceof DateBound.Open && max instanceof DateBound.Open;
    }
}
