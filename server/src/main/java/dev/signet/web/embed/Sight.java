package dev.signet.web.embed;

import dev.signet.embed.EmbedTarget;
import dev.signet.workbooks.Document;
import dev.signet.workbooks.Element;
import dev.signet.workbooks.Page;
import dev.signet.workbooks.Visibility;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which elements a session may ask for: those its target shows, and no other, whoever else may see them.
final class Sight {
    private Sight() {}

    static Set<String> elements(Document document, EmbedTarget target) {
        Stream<Page> shown = document.pages().stream().filter(page -> page.visibility() == Visibility.SHOWN);
        Stream<Element> elements = switch (target) {
            case EmbedTarget.Whole _ -> shown.flatMap(page -> page.elements().stream());
            case EmbedTarget.Page page ->
                shown.filter(one -> one.id().equals(page.pageId())).flatMap(one -> one.elements().stream());
            case EmbedTarget.Element element ->
                shown.flatMap(page -> page.elements().stream())
                        .filter(one -> one.id().equals(element.elementId()));
        };
        return elements.map(Element::id).collect(Collectors.toUnmodifiableSet());
    }
}
