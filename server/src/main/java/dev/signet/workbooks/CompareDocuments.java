package dev.signet.workbooks;

import dev.signet.workbooks.Changes.Kind;
import dev.signet.workbooks.Changes.OfElement;
import dev.signet.workbooks.Changes.OfPage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Compares two versions of a document, as trees, by the ids of their pages and elements.
///
/// Promises that a document has no difference to itself, and that no difference between two goes untold, known to this
/// server or not: only the order of keys means nothing. To an empty tree, all pages and elements are new.
public final class CompareDocuments {
    private static final Set<String> OF_DOCUMENT = Set.of("pages");
    private static final Set<String> OF_PAGE = Set.of("id", "name", "visibility", "elements");
    private static final Set<String> OF_ELEMENT = Set.of("id", "name", "columns");

    private final Map<String, JsonNode> pagesBefore;
    private final Map<String, JsonNode> pagesAfter;
    private final Map<String, Placed> elementsBefore;
    private final Map<String, Placed> elementsAfter;

    private CompareDocuments(ObjectNode before, ObjectNode after) {
        pagesBefore = byId(before.path("pages"));
        pagesAfter = byId(after.path("pages"));
        elementsBefore = placed(pagesBefore);
        elementsAfter = placed(pagesAfter);
    }

    /// An element, and the page it is on.
    private record Placed(JsonNode element, JsonNode page) {

        String pageId() {
            return page.path("id").asString("");
        }

        boolean isOn(String id) {
            return pageId().equals(id);
        }
    }

    /// What the second one has that the first one has not, and the other way round.
    public static Changes between(ObjectNode before, ObjectNode after) {
        List<OfPage> pages = new CompareDocuments(before, after).pages();
        List<String> what = new ArrayList<>();
        if (!before.isEmpty()) what.addAll(FieldChanges.OF_DOCUMENT.between(before, after, OF_DOCUMENT));
        if (what.isEmpty() && pages.isEmpty() && !before.equals(after)) what.add("Pages");
        return new Changes(ChangeSentence.of(what, pages), what, pages);
    }

    private List<OfPage> pages() {
        Set<String> moved = Moved.between(List.copyOf(pagesBefore.keySet()), List.copyOf(pagesAfter.keySet()));
        Stream<OfPage> now = pagesAfter.entrySet().stream().map(page -> {
            JsonNode before = pagesBefore.get(page.getKey());
            return before == null
                    ? new OfPage(
                            page.getKey(),
                            FieldChanges.name(page.getValue()),
                            Kind.ADDED.wire(),
                            List.of(),
                            elements(page.getKey()))
                    : changed(page.getKey(), before, page.getValue(), moved);
        });
        Stream<OfPage> gone = pagesBefore.entrySet().stream()
                .filter(page -> !pagesAfter.containsKey(page.getKey()))
                .map(page -> new OfPage(
                        page.getKey(),
                        FieldChanges.name(page.getValue()),
                        Kind.REMOVED.wire(),
                        List.of(),
                        removed(page.getKey())));
        return Stream.concat(now, gone)
                .filter(page -> !page.change().equals(Kind.CHANGED.wire())
                        || !page.what().isEmpty()
                        || !page.elements().isEmpty())
                .toList();
    }

    private OfPage changed(String id, JsonNode before, JsonNode after, Set<String> moved) {
        List<String> what = new ArrayList<>(FieldChanges.renamed("Name", before, after));
        if (!before.path("visibility").equals(after.path("visibility"))) {
            what.add("hidden".equals(after.path("visibility").asString("")) ? "Is hidden now" : "Is shown now");
        }
        what.addAll(FieldChanges.OF_PAGE.between(before, after, OF_PAGE));
        if (moved.contains(id)) what.add("Position");
        return new OfPage(
                id,
                FieldChanges.name(after),
                Kind.CHANGED.wire(),
                what,
                Stream.concat(elements(id).stream(), removed(id).stream()).toList());
    }

    /// What is new or different on that page.
    private List<OfElement> elements(String page) {
        Map<String, Placed> now = on(page, elementsAfter);
        Set<String> moved = Moved.between(List.copyOf(on(page, elementsBefore).keySet()), List.copyOf(now.keySet()));
        return now.entrySet().stream()
                .map(each -> element(each.getKey(), each.getValue(), moved))
                .filter(element -> element.change().equals(Kind.ADDED.wire())
                        || !element.what().isEmpty())
                .toList();
    }

    private OfElement element(String id, Placed after, Set<String> moved) {
        JsonNode now = after.element();
        Placed before = elementsBefore.get(id);
        if (before == null) return new OfElement(id, FieldChanges.name(now), Kind.ADDED.wire(), List.of());
        JsonNode old = before.element();
        List<String> what = new ArrayList<>(FieldChanges.renamed("Title", old, now));
        what.addAll(ColumnChanges.between(old.path("columns"), now.path("columns")));
        what.addAll(FieldChanges.OF_ELEMENT.between(old, now, OF_ELEMENT));
        if (!before.isOn(after.pageId())) {
            what.add("Moved here from the page “" + FieldChanges.name(before.page()) + "”");
        } else if (moved.contains(id)) {
            what.add("Position");
        }
        return new OfElement(id, FieldChanges.name(now), Kind.CHANGED.wire(), what);
    }

    /// What was on that page and is nowhere any more.
    private List<OfElement> removed(String page) {
        return on(page, elementsBefore).entrySet().stream()
                .filter(each -> !elementsAfter.containsKey(each.getKey()))
                .map(each -> new OfElement(
                        each.getKey(), FieldChanges.name(each.getValue().element()), Kind.REMOVED.wire(), List.of()))
                .toList();
    }

    private static Map<String, Placed> on(String page, Map<String, Placed> elements) {
        Map<String, Placed> there = new LinkedHashMap<>(elements);
        there.values().removeIf(each -> !each.isOn(page));
        return there;
    }

    private static Map<String, Placed> placed(Map<String, JsonNode> pages) {
        Map<String, Placed> placed = new LinkedHashMap<>();
        pages.values()
                .forEach(page -> byId(page.path("elements"))
                        .forEach((id, element) -> placed.put(id, new Placed(element, page))));
        return placed;
    }

    private static Map<String, JsonNode> byId(JsonNode list) {
        Map<String, JsonNode> byId = new LinkedHashMap<>();
        list.forEach(node -> byId.put(node.path("id").asString(""), node));
        return byId;
    }
}
