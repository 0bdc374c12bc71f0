package dev.signet.workbooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.base.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class CompareDocumentsTest {
    private static final ObjectNode GOLDEN = golden();

    private static ObjectNode golden() {
        DocumentText.Reading reading = DocumentText.read(
                WorkbookWorld.text("flights.yaml").getBytes(java.nio.charset.StandardCharsets.UTF_8),
                DocumentText.Syntax.YAML);
        if (reading instanceof DocumentText.Reading.Trees(List<ObjectNode> trees)) return trees.getFirst();
        throw new AssertionError(reading.toString());
    }

    private static Changes changed(Consumer<ObjectNode> edit) {
        ObjectNode next = GOLDEN.deepCopy();
        edit.accept(next);
        return CompareDocuments.between(GOLDEN, next);
    }

    private static ObjectNode page(ObjectNode tree, int at) {
        return tree.path("pages").get(at).asObject();
    }

    private static ArrayNode elements(ObjectNode tree, int page) {
        return tree.path("pages").get(page).path("elements").asArray();
    }

    private static ObjectNode element(ObjectNode tree, int page, int at) {
        return elements(tree, page).get(at).asObject();
    }

    @Test
    void aDocumentHasNoDifferenceToItself() {
        Changes changes = changed(tree -> {});
        assertThat(changes.areNone()).isTrue();
        assertThat(changes.sentence()).isEqualTo("Nothing changed");
    }

    @Test
    void theOrderOfKeysMeansNothing() {
        Changes changes = changed(tree -> {
            ObjectNode element = element(tree, 0, 0);
            JsonNode kind = element.remove("kind");
            element.set("kind", kind);
        });
        assertThat(changes.areNone()).isTrue();
    }

    @Test
    void everythingIsNewToAnEmptyTree() {
        Changes changes = CompareDocuments.between(JsonNodeFactory.instance.objectNode(), GOLDEN);
        assertThat(changes.sentence()).isEqualTo("7 elements added; 3 pages added");
        assertThat(changes.pages()).allMatch(page -> page.change().equals("added"));
    }

    @Test
    void saysInWordsWhatAnElementChanged() {
        Changes changes = changed(tree -> {
            ObjectNode table = element(tree, 0, 0);
            table.put("name", "All flights");
            table.remove("filters");
            table.path("columns").get(1).asObject().put("name", "Airline");
            table.path("columns").get(3).asObject().put("formula", "[flights/delay] / 60");
            table.path("columns").asArray().remove(2);
            element(tree, 0, 1).putObject("source").put("kind", "table").put("elementId", "trend");
        });
        assertThat(changes.sentence()).isEqualTo("2 elements changed");
        assertThat(changes.pages().getFirst().elements().getFirst().what())
                .containsExactlyInAnyOrder(
                        "Title: “Flights” is now “All flights”",
                        "Column removed: State",
                        "Column: “Carrier” is now “Airline”",
                        "Formula of column Delay",
                        "Filters");
        assertThat(changes.pages().getFirst().elements().getLast().what()).containsExactly("Data source");
    }

    @Test
    void movingOneElementMovesNoOther() {
        Changes changes = changed(tree -> {
            ArrayNode elements = elements(tree, 0);
            JsonNode last = elements.remove(4);
            elements.insert(0, last);
        });
        assertThat(changes.sentence()).isEqualTo("1 element changed");
        assertThat(changes.pages().getFirst().elements().getFirst().elementId()).isEqualTo("days");
        assertThat(changes.pages().getFirst().elements().getFirst().what()).containsExactly("Position");
    }

    @Test
    void anElementOnAnotherPageWasMovedThere() {
        Changes changes =
                changed(tree -> elements(tree, 1).add(elements(tree, 0).remove(2)));
        assertThat(changes.sentence()).isEqualTo("1 element changed");
        assertThat(changes.pages()).hasSize(1);
        assertThat(changes.pages().getFirst().elements().getFirst().what())
                .containsExactly("Moved here from the page “Overview”");
    }

    @Test
    void countsWhatBecameOfElementsAndPages() {
        Changes changes = changed(tree -> {
            elements(tree, 0).remove(2);
            element(tree, 0, 0).put("name", "x");
            page(tree, 1).put("name", "y").put("visibility", "hidden");
            tree.path("pages").asArray().remove(2);
            tree.path("pages").asArray().addObject().put("id", "new").put("name", "New");
        });
        assertThat(changes.sentence()).isEqualTo("1 element changed, 1 removed; 1 page changed, 1 added, 1 removed");
    }

    /// An edit, and the id of the page or element that it changes; empty for the workbook itself.
    private record Edit(Consumer<ObjectNode> work, String where) {
        @Override
        public String toString() {
            return where;
        }
    }

    @Provide
    Arbitrary<Edit> edits() {
        return Arbitraries.of(every());
    }

    /// Each leaf of the document changed or taken away, and each thing in a list taken away.
    private static List<Edit> every() {
        List<Edit> edits = new ArrayList<>();
        collect(GOLDEN, "", "", edits);
        return edits;
    }

    private static void collect(JsonNode node, String pointer, String where, List<Edit> edits) {
        String here = pointer.matches("/pages/\\d+(/elements/\\d+)?")
                ? node.path("id").asString()
                : where;
        node.propertyStream().forEach(field -> {
            String name = field.getKey();
            if (pointer.isEmpty() && List.of("name", "folderId", "description").contains(name)) return;
            if (field.getValue().isValueNode() && !name.equals("id")) {
                edits.add(new Edit(tree -> tree.at(pointer).asObject().put(name, "other"), here));
                edits.add(new Edit(tree -> tree.at(pointer).asObject().remove(name), here));
            }
            collect(field.getValue(), pointer + "/" + name, here, edits);
        });
        for (int i = 0; i < (node.isArray() ? node.size() : 0); i++) {
            int at = i;
            String gone = node.get(i).path("id").asString(here);
            edits.add(new Edit(
                    tree -> tree.at(pointer).asArray().remove(at),
                    pointer.endsWith("/columns") ? here : idOf(pointer, gone, here)));
            collect(node.get(i), pointer + "/" + i, here, edits);
        }
    }

    private static String idOf(String pointer, String gone, String here) {
        return pointer.endsWith("/pages") || pointer.endsWith("/elements") ? gone : here;
    }

    @Property(tries = 500)
    void everyEditIsFoundWhereItWasMade(@ForAll("edits") Edit edit) {
        Changes changes = changed(edit.work());
        assertThat(changes.areNone()).isFalse();
        assertThat(changes.sentence()).isNotEqualTo("Nothing changed");
        if (!edit.where().isEmpty()) {
            assertThat(changes.pages())
                    .anyMatch(page -> page.pageId().equals(edit.where())
                            || page.elements().stream()
                                    .anyMatch(element -> element.elementId().equals(edit.where())));
        }
    }

    @Property(tries = 300)
    void severalEditsAreAsWellFoundBackwards(@ForAll("edits") Edit edit, @ForAll("edits") Edit more) {
        ObjectNode next = GOLDEN.deepCopy();
        edit.work().accept(next);
        ObjectNode last = next.deepCopy();
        try {
            more.work().accept(last);
        } catch (RuntimeException gone) {
            last = next;
        }
        boolean same = Json.text(next).equals(Json.text(last)) || next.equals(last);
        assertThat(CompareDocuments.between(next, last).areNone()).isEqualTo(same);
        assertThat(CompareDocuments.between(last, next).areNone()).isEqualTo(same);
        assertThat(CompareDocuments.between(last, last).areNone()).isTrue();
    }
}
