package dev.signet.web.api;

import dev.signet.workbooks.Control;
import dev.signet.workbooks.ControlValues;
import dev.signet.workbooks.Element;
import dev.signet.workbooks.ShownWorkbook;
import dev.signet.workbooks.Visibility;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a page is told of the controls of a workbook, and which elements it may ask for: what lies on shown pages, and
/// the controls its address set itself (embedding.md §2.6).
record ToldControls(ShownWorkbook workbook) {

    /// The value of each control it may know of, where `asked` was asked for.
    Map<String, String> told(ControlValues values, Map<String, String> asked) {
        Map<String, String> told = new LinkedHashMap<>(values.current());
        told.keySet()
                .retainAll(Stream.concat(shownControls(), asked.keySet().stream())
                        .collect(Collectors.toUnmodifiableSet()));
        return told;
    }

    /// The places in that list where no element of a shown page stands.
    List<Integer> strange(List<String> elements) {
        List<String> shown = shown().map(Element::id).toList();
        return Stream.iterate(0, at -> at < elements.size(), at -> at + 1)
                .filter(at -> !shown.contains(elements.get(at)))
                .toList();
    }

    private Stream<String> shownControls() {
        return shown().filter(Control.class::isInstance)
                .map(Control.class::cast)
                .map(Control::controlId);
    }

    private Stream<Element> shown() {
        return workbook.document().pages().stream()
                .filter(page -> page.visibility() == Visibility.SHOWN)
                .flatMap(page -> page.elements().stream());
    }
}
