package dev.signet.web.embed;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.signet.base.Json;
import dev.signet.embed.EmbedTarget;
import dev.signet.workbooks.ElementView;
import dev.signet.workbooks.WorkbookView;
import dev.signet.workbooks.WorkbookView.PageView;
import java.util.List;
import java.util.Optional;

/// What a visit shows: the shown pages of a workbook, cut down to its target.
record Visit(WorkbookView whole, EmbedTarget target, List<PageView> pages, Text text) {

    /// Copies what it is given.
    Visit {
        pages = List.copyOf(pages);
    }

    /// The workbook with nothing but these pages, as it is sent: written once, however often that is.
    record Text(@JsonValue @JsonRawValue String json) {}

    static Visit of(WorkbookView whole, EmbedTarget target) {
        List<PageView> pages = pages(whole.pages(), target);
        WorkbookView cut = new WorkbookView(whole.id(), whole.name(), whole.version(), pages);
        return new Visit(whole, target, pages, new Text(Json.text(cut)));
    }

    /// Whether it was cut out of this very view.
    @SuppressWarnings("ReferenceEquality") // equal ones would do too, and take longer to tell
    boolean isOf(WorkbookView view) {
        return whole == view;
    }

    private static List<PageView> pages(List<PageView> pages, EmbedTarget target) {
        return switch (target) {
            case EmbedTarget.Whole _ -> pages;
            case EmbedTarget.Page page ->
                pages.stream().filter(shown -> shown.id().equals(page.pageId())).toList();
            case EmbedTarget.Element element ->
                pages.stream()
                        .map(page -> only(page, element.elementId()))
                        .filter(page -> !page.elements().isEmpty())
                        .toList();
        };
    }

    private static PageView only(PageView page, String elementId) {
        List<ElementView> elements = page.elements().stream()
                .filter(element -> element.id().equals(elementId))
                .toList();
        return new PageView(page.id(), page.name(), elements);
    }

    /// The word for the kind of target on the wire.
    String targetWord() {
        return switch (target) {
            case EmbedTarget.Whole _ -> "workbook";
            case EmbedTarget.Page _ -> "page";
            case EmbedTarget.Element _ -> "element";
        };
    }

    /// The page to begin with: the one that is, or holds, this node, else the first (embedding.md §2.2, `:nodeId`).
    Optional<PageView> firstPage(Optional<String> nodeId) {
        return nodeId.flatMap(this::pageWith).or(() -> pages.stream().findFirst());
    }

    private Optional<PageView> pageWith(String nodeId) {
        return pages.stream()
                .filter(page -> page.id().equals(nodeId)
                        || page.elements().stream()
                                .anyMatch(element -> element.id().equals(nodeId)))
                .findFirst();
    }
}
