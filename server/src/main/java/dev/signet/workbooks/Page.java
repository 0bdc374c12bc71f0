package dev.signet.workbooks;

import java.util.List;
import java.util.Optional;

/// A page of a workbook, with its elements in order.
public record Page(String id, String name, Visibility visibility, List<Element> elements) {

    /// Copies what it is given.
    public Page {
        elements = List.copyOf(elements);
    }

    /// The element of that id. Plain, because it is asked for every element of every page that is opened.
    Optional<Element> element(String elementId) {
        for (Element element : elements) {
            if (element.id().equals(elementId)) return Optional.of(element);
        }
        return Optional.empty();
    }
}
