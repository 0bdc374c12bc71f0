package dev.signet.workbooks;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a submitted tree says, as far as this server reads it (rest-api.md §5). The tree is kept beside it, unchanged.
public record Document(String name, Optional<String> folderId, Optional<String> description, List<Page> pages) {

    /// The most elements a workbook may have `[inferred]`.
    public static final int MAX_ELEMENTS = 500;

    /// The most columns an element may have `[inferred]`.
    public static final int MAX_COLUMNS = 1_000;

    /// Copies what it is given.
    public Document {
        pages = List.copyOf(pages);
    }

    /// Every element of every page.
    public Stream<Element> elements() {
        return pages.stream().flatMap(page -> page.elements().stream());
    }

    /// The element of that id.
    public Optional<Element> element(String id) {
        for (Page page : pages) {
            Optional<Element> found = page.element(id);
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    /// The element of that id, if it shows data.
    Optional<DataElement> dataElement(String id) {
        return element(id).flatMap(found -> found instanceof DataElement data ? Optional.of(data) : Optional.empty());
    }

    /// Every control.
    public Stream<Control> controls() {
        return elements().flatMap(element -> element instanceof Control control ? Stream.of(control) : Stream.empty());
    }

    /// The ids of the controls that narrow something.
    public Set<String> narrowing() {
        return controls()
                .filter(control -> !control.targets().isEmpty())
                .map(Control::controlId)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Whether viewers see the page the element is on.
    boolean shows(String elementId) {
        for (Page page : pages) {
            if (page.visibility() == Visibility.SHOWN && page.element(elementId).isPresent()) return true;
        }
        return false;
    }
}
