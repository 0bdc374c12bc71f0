package dev.signet.workbooks;

/// Whether a page or a column is shown to viewers.
public enum Visibility {
    SHOWN,
    HIDDEN
}
