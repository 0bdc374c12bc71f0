package dev.signet.base;

/// The order of a list: by one of its fields, from there upwards or downwards.
///
/// Entries of the same value are told apart by their ids, so that no page repeats an entry.
public record Order<F extends Enum<F>>(F by, Direction direction) {

    /// Where the list goes.
    public enum Direction {
        UP,
        DOWN
    }
}
