package dev.signet.web.embed;

import dev.signet.embed.EmbedTarget;
import dev.signet.workbooks.Document;
import dev.signet.workbooks.Element;
import dev.signet.workbooks.Page;
import dev.signet.workbooks.Visibility;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a session may ask for: what its target shows, and nothing else, whoever else may see it.
final class Sight {
    private Sight() {}

    /// The elements.
    static Set<String> elements(Document document, EmbedTarget target) {
        Stream<Element> elements = pages(document, target).flatMap(page -> page.elements().stream());
        Stream<Element> seen = switch (target) {
            case EmbedTarget.Whole _, EmbedTarget.Page _ -> elements;
            case EmbedTarget.Element only ->
                elements.filter(element -> element.id().equals(only.elementId()));
        };
        return seen.map(Element::id).collect(Collectors.toUnmodifiableSet());
    }

    /// The shown pages that are, or hold, what it shows.
    static Stream<Page> pages(Document document, EmbedTarget target) {
        Stream<Page> shown = document.pages().stream().filter(page -> page.visibility() == Visibility.SHOWN);
        return switch (target) {
            case EmbedTarget.Whole _ -> shown;
            case EmbedTarget.Page only -> shown.filter(page -> page.id().equals(only.pageId()));
            case EmbedTarget.Element only ->
                shown.filter(page -> page.elements().stream()
                        .anyMatch(element -> element.id().equals(only.elementId())));
        };
    }
}
