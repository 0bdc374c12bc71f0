package dev.signet.workbooks;

import dev.signet.secrets.RandomText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/// Gives pages, elements and columns ids of this server, and every reference to them with it (rest-api.md §5).
///
/// What an earlier version already had keeps its id. A warehouse column's id, `inode-…/NAME`, is no id of ours and
/// stays. Give it documents without faults only.
final class RemapIds {
    private static final int LENGTH = 10;
    private static final String WAREHOUSE = "inode-";
    private static final Set<String> COLUMN_LISTS =
            Set.of("columnIds", "groupBy", "calculations", "order", "summary", "items");
    private static final Set<String> FORMULAS = Set.of("formula", "left", "right");

    private final Map<String, String> pages = new HashMap<>();
    private final Map<String, String> elements = new HashMap<>();
    private final Map<String, Map<String, String>> columns = new HashMap<>();

    private RemapIds() {}

    /// A copy of the tree with new ids for everything that the earlier versions of it do not have.
    static ObjectNode in(ObjectNode tree, List<Document> earlier) {
        ObjectNode copy = tree.deepCopy();
        RemapIds remap = new RemapIds();
        remap.collect(copy, earlier);
        remap.rewrite(copy);
        return copy;
    }

    private void collect(ObjectNode tree, List<Document> earlier) {
        Set<String> known = earlier.stream()
                .flatMap(document -> document.pages().stream())
                .map(Page::id)
                .collect(Collectors.toSet());
        Map<String, Set<String>> knownColumns = new HashMap<>();
        for (Document document : earlier) {
            document.elements().forEach(element -> knownColumns.put(element.id(), columnsOf(element)));
        }
        for (JsonNode page : tree.path("pages")) {
            name(pages, page, known);
            for (JsonNode element : page.path("elements")) {
                name(elements, element, knownColumns.keySet());
                String id = idOf(element);
                Map<String, String> own = columns.computeIfAbsent(id, _ -> new HashMap<>());
                for (JsonNode column : element.path("columns")) {
                    name(own, column, knownColumns.getOrDefault(id, Set.of()));
                }
            }
        }
    }

    private static Set<String> columnsOf(Element element) {
        Set<String> ids = new HashSet<>();
        if (element instanceof DataElement data) data.contents().columns().forEach(column -> ids.add(column.id()));
        return ids;
    }

    private static void name(Map<String, String> names, JsonNode named, Set<String> known) {
        String id = idOf(named);
        boolean kept = known.contains(id) || id.startsWith(WAREHOUSE);
        names.put(id, kept ? id : RandomText.base62(LENGTH));
    }

    private void rewrite(ObjectNode tree) {
        for (JsonNode page : tree.path("pages")) {
            setId(page, pages);
            layout((ObjectNode) page);
            for (JsonNode element : page.path("elements")) {
                String id = idOf(element);
                element.path("columns").forEach(column -> setId(column, columns.getOrDefault(id, Map.of())));
                references((ObjectNode) element, id);
                setId(element, elements);
            }
        }
        layout(tree);
    }

    private static void setId(JsonNode named, Map<String, String> names) {
        ((ObjectNode) named).put("id", names.getOrDefault(idOf(named), idOf(named)));
    }

    /// Rewrites every reference in the object. `element` is the old id of the element it belongs to.
    private void references(ObjectNode object, String element) {
        references(object, element, tables(object.path("source")));
    }

    /// `tables` are the elements that formulas here may name by their ids.
    private void references(ObjectNode object, String element, Map<String, String> tables) {
        String columnOwner = ownerOf(object, element);
        for (Map.Entry<String, JsonNode> field : List.copyOf(object.properties())) {
            String name = field.getKey();
            switch (field.getValue()) {
                case StringNode text ->
                    object.put(
                            name,
                            FORMULAS.contains(name)
                                    ? TableNames.replace(text.stringValue(), tables)
                                    : rewritten(name, text.stringValue(), columnOwner));
                case ArrayNode list when COLUMN_LISTS.contains(name) -> columnList(list, element, tables);
                case ArrayNode list -> list.forEach(item -> inside(item, element, tables));
                case JsonNode inner -> inside(inner, element, tables);
            }
        }
    }

    private void inside(JsonNode node, String element, Map<String, String> tables) {
        if (node instanceof ObjectNode object) references(object, element, tables);
    }

    /// The element whose column the object's `columnId` means: one it names itself, else the one it is in.
    private static String ownerOf(ObjectNode object, String element) {
        String named = object.path("elementId")
                .stringValue(object.path("source").path("elementId").stringValue(""));
        return named.isEmpty() ? element : named;
    }

    private String rewritten(String field, String text, String columnOwner) {
        return switch (field) {
            case "elementId", "targetElementId" -> elements.getOrDefault(text, text);
            case "columnId" -> columns.getOrDefault(columnOwner, Map.of()).getOrDefault(text, text);
            default -> text;
        };
    }

    private void columnList(ArrayNode list, String element, Map<String, String> tables) {
        Map<String, String> own = columns.getOrDefault(element, Map.of());
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) instanceof StringNode text) {
                String id = text.stringValue();
                list.set(i, list.stringNode(own.getOrDefault(id, id)));
            } else {
                inside(list.get(i), element, tables);
            }
        }
    }

    /// The layout is text that names pages and elements in quotes.
    private void layout(ObjectNode holder) {
        if (!(holder.path("layout") instanceof StringNode layout)) return;
        Map<String, String> names = new HashMap<>(pages);
        names.putAll(elements);
        holder.put("layout", TableNames.replaceQuoted(layout.stringValue(), names));
    }

    /// The elements a source reads, but for those whose id is also the name of a table beside them.
    private Map<String, String> tables(JsonNode source) {
        Map<String, String> named = new HashMap<>();
        source.findValues("elementId").forEach(id -> {
            String old = id.stringValue("");
            named.put(old, elements.getOrDefault(old, old));
        });
        source.findValues("path").forEach(path -> path.forEach(part -> named.remove(part.stringValue(""))));
        source.findValues("name").forEach(name -> named.remove(name.stringValue("")));
        return named;
    }

    private static String idOf(JsonNode named) {
        return named.path("id").stringValue("");
    }
}
