package dev.signet.workbooks;

/// What a tag looks like in lists (rest-api.md §3.13).
public enum TagColor {
    CYAN,
    GRASS,
    VIOLET,
    PLUM,
    AMBER,
    BRONZE
}
