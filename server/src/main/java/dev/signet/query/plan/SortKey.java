package dev.signet.query.plan;

/// One thing to sort by.
public record SortKey(Expr expr, Direction direction, Nulls nulls) {

    /// Which end comes first.
    public enum Direction {
        ASCENDING,
        DESCENDING
    }

    /// Where the rows without a value go.
    public enum Nulls {
        FIRST,
        LAST
    }
}
