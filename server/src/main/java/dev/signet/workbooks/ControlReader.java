package dev.signet.workbooks;

import dev.signet.workbooks.Control.DateRangeControl;
import dev.signet.workbooks.Control.Labels;
import dev.signet.workbooks.Control.ListControl;
import dev.signet.workbooks.Control.Selection;
import dev.signet.workbooks.Control.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Reads controls.
final class ControlReader {
    private static final Set<String> NOT_BUILT = Set.of(
            "checkbox",
            "switch",
            "text",
            "text-area",
            "number",
            "number-range",
            "date",
            "top-n",
            "segmented",
            "hierarchy",
            "slider",
            "range-slider");
    private static final Map<String, Selection> SELECTIONS =
            Map.of("single", Selection.SINGLE, "multiple", Selection.MULTIPLE);

    private ControlReader() {}

    /// The control; empty when its type is not built.
    static Optional<Control> read(Cursor control) {
        String controlId = control.text("controlId");
        Labels labels = new Labels(
                control.node().path("id").stringValue(""),
                control.textIfAny("name").orElse(controlId),
                controlId,
                control.path());
        List<Target> targets =
                control.objects("filters").stream().map(ControlReader::target).toList();
        return switch (control.text("controlType")) {
            case "list" -> Optional.of(list(control, labels, targets));
            case "date-range" -> Optional.of(new DateRangeControl(labels, targets, dates(control)));
            case String type -> {
                refuse(control, type);
                yield Optional.empty();
            }
        };
    }

    private static void refuse(Cursor control, String type) {
        if (type.isEmpty()) return;
        List<String> all = Stream.concat(Stream.of("list", "date-range"), NOT_BUILT.stream())
                .toList();
        control.fault(
                "controlType",
                NOT_BUILT.contains(type)
                        ? "The control type " + type + " is not built yet."
                        : "There is no control type \"" + type + "\"." + Nearest.hint(type, all));
    }

    private static Control list(Cursor control, Labels labels, List<Target> targets) {
        Target values = control.object("source")
                .map(source -> new Target(elementOf(source), source.text("columnId"), source.path()))
                .orElse(new Target("", "", control.at("source")));
        Selection selection = control.choice("selectionMode", SELECTIONS, Selection.MULTIPLE);
        return new ListControl(labels, selection, values, targets, chosen(control, selection));
    }

    /// `{source: {kind, elementId}, columnId}`.
    private static Target target(Cursor filter) {
        String element = filter.object("source").map(ControlReader::elementOf).orElse("");
        return new Target(element, filter.text("columnId"), filter.path());
    }

    private static String elementOf(Cursor source) {
        String kind = source.textIfAny("kind").orElse("table");
        if (!kind.equals("table")) source.fault("kind", "Only the elements of this workbook can be meant: kind table.");
        return source.text("elementId");
    }

    private static ControlValue chosen(Cursor control, Selection selection) {
        if (control.isAbsent("value")) return new ControlValue.Everything();
        JsonNode value = control.node().path("value");
        List<JsonNode> nodes = value.isArray() ? value.valueStream().toList() : List.of(value);
        List<Optional<String>> values = new ArrayList<>();
        for (JsonNode node : nodes) {
            if (node.isContainer()) control.fault("value", "Text, a number, true, false or null is expected here.");
            else values.add(node.isNull() ? Optional.empty() : Optional.of(node.asString()));
        }
        if (selection == Selection.SINGLE && values.size() > 1) control.fault("value", "Only one value can be chosen.");
        return values.isEmpty() ? new ControlValue.Everything() : new ControlValue.Chosen(values);
    }

    private static ControlValue dates(Cursor control) {
        DateRange none = new DateRange(new DateBound.Open(), new DateBound.Open());
        return ControlText.ranged(
                control.objectIfAny("value").map(FilterReader::dates).orElse(none));
    }
}
