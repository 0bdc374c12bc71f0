package dev.signet.workbooks;

import dev.signet.workbooks.DataElement.BarChart;
import dev.signet.workbooks.DataElement.KpiChart;
import dev.signet.workbooks.DataElement.LineChart;
import dev.signet.workbooks.DataElement.TableElement;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Reads the typed view of a submitted tree, noting every fault on the way. Fields it does not know are left alone.
final class DocumentReader {
    private static final int SCHEMA_VERSION = 1;
    private static final List<String> KINDS = List.of("table", "kpi-chart", "bar-chart", "line-chart", "control");
    private static final Set<String> NOT_BUILT = Set.of(
            "pivot-table",
            "pie-chart",
            "donut-chart",
            "area-chart",
            "scatter-chart",
            "combo-chart",
            "point-map",
            "region-map",
            "geography-map",
            "container",
            "divider",
            "embed",
            "image",
            "text");

    private final Set<String> pageIds = new HashSet<>();
    private final Set<String> elementIds = new HashSet<>();

    private DocumentReader() {}

    /// Reads a whole submission.
    static Document read(JsonNode tree, String path, Faults faults) {
        return new DocumentReader().document(new Cursor(tree, path, faults));
    }

    private Document document(Cursor root) {
        JsonNode version = root.node().path("schemaVersion");
        if (!version.isMissingNode() && !(version.isInt() && version.intValue() == SCHEMA_VERSION)) {
            root.fault("schemaVersion", "The only schema version there is, is 1.");
        }
        List<Page> pages = root.objects("pages").stream().map(this::page).toList();
        if (pages.isEmpty()) root.fault("pages", "A workbook has at least one page.");
        Document document = new Document(
                root.textIfAny("name").orElse(""), root.textIfAny("folderId"), root.textIfAny("description"), pages);
        if (document.elements().count() > Document.MAX_ELEMENTS) {
            root.fault("pages", "A workbook has at most " + Document.MAX_ELEMENTS + " elements.");
        }
        return document;
    }

    private Page page(Cursor page) {
        String id = page.id();
        if (!pageIds.add(id)) page.fault("id", "Another page has the id \"" + id + "\".");
        Visibility visibility = page.choice(
                "visibility", Map.of("hidden", Visibility.HIDDEN, "visible", Visibility.SHOWN), Visibility.SHOWN);
        List<Element> elements = page.objects("elements").stream()
                .flatMap(element -> element(element).stream())
                .toList();
        return new Page(id, page.textIfAny("name").orElse("Page"), visibility, elements);
    }

    private Optional<Element> element(Cursor element) {
        String id = element.id();
        if (!elementIds.add(id)) element.fault("id", "Another element has the id \"" + id + "\".");
        return switch (element.text("kind")) {
            case "table" -> Optional.of(table(element));
            case "kpi-chart" -> Optional.of(kpi(element));
            case "bar-chart" ->
                Optional.of(new BarChart(
                        ContentsReader.read(element), ChartReader.axes(element), ChartReader.orientation(element)));
            case "line-chart" -> Optional.of(new LineChart(ContentsReader.read(element), ChartReader.axes(element)));
            case "control" -> ControlReader.read(element).map(control -> control);
            case String kind -> {
                refuse(element, kind);
                yield Optional.empty();
            }
        };
    }

    private static void refuse(Cursor element, String kind) {
        if (NOT_BUILT.contains(kind)) {
            element.fault("kind", kind + " is not built yet. Built are: " + String.join(", ", KINDS) + ".");
        } else if (!kind.isEmpty()) {
            List<String> all = Stream.concat(KINDS.stream(), NOT_BUILT.stream()).toList();
            element.fault("kind", "There is no element kind \"" + kind + "\"." + Nearest.hint(kind, all));
        }
    }

    private Element table(Cursor element) {
        List<Cursor> groupings = element.objects("groupings");
        if (groupings.size() > 1) element.fault("groupings", "More than one grouping is not built yet.");
        return new TableElement(
                ContentsReader.read(element),
                groupings.stream().map(ChartReader::grouping).toList());
    }

    private Element kpi(Cursor element) {
        String value = element.object("value").map(at -> at.text("columnId")).orElse("");
        return new KpiChart(ContentsReader.read(element), value);
    }
}
