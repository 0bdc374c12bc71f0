package dev.signet.workbooks;

import java.util.List;
import java.util.Optional;

/// An element as a viewer's browser needs it, JSON-ready.
public sealed interface ElementView {

    /// The element's id.
    String id();

    /// A table.
    record Table(String id, String kind, String name, List<Col> columns) implements ElementView {}

    /// One number.
    record Kpi(String id, String kind, String name, String value, List<Col> columns) implements ElementView {}

    /// Bars or lines.
    record Chart(
            String id,
            String kind,
            String name,
            String x,
            List<String> y,
            Optional<String> color,
            Optional<String> orientation,
            List<Col> columns)
            implements ElementView {}

    /// A control.
    record Control(
            String id, String kind, String controlId, String controlType, String name, Optional<String> selectionMode)
            implements ElementView {}

    /// A column of an element.
    record Col(String id, String name, String type, Optional<Format> format) {}
}
