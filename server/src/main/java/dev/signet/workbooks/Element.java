package dev.signet.workbooks;

/// What lies on a page. Kinds of the contract that are not among these are not built yet.
public sealed interface Element permits DataElement, Control {

    /// The id, unique in the workbook.
    String id();

    /// What people read above it.
    String name();

    /// The `kind` on the wire.
    String kind();
}
