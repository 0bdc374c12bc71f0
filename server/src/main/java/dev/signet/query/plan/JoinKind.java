package dev.signet.query.plan;

/// Which rows without a partner a join keeps: none, those of one side, or all.
public enum JoinKind {
    INNER,
    LEFT,
    RIGHT,
    FULL
}
