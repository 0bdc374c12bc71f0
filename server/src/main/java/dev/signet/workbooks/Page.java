package dev.signet.workbooks;

import java.util.List;

/// A page of a workbook, with its elements in order.
public record Page(String id, String name, Visibility visibility, List<Element> elements) {

    /// Copies what it is given.
    public Page {
        elements = List.copyOf(elements);
    }
}
