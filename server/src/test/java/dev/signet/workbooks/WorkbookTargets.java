package dev.signet.workbooks;

import dev.signet.base.Json;
import dev.signet.fuzz.Promise;
import dev.signet.fuzz.Target;
import dev.signet.query.plan.Guard;
import dev.signet.query.plan.OutputColumn;
import dev.signet.query.plan.Rel;
import dev.signet.query.plan.TableName;
import dev.signet.query.plan.Type;
import dev.signet.workbooks.Control.Labels;
import dev.signet.workbooks.DocumentText.Syntax;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Documents and what is chosen in their controls, under attack.
public final class WorkbookTargets {
    private static final LocalDateTime NOW = LocalDateTime.parse("2030-01-01T00:00");
    private static final Tables FLIGHTS = source -> source.name().equals("gone")
            ? new Tables.Found.Missing("There is no such table.")
            : new Tables.Found.Table(new Rel.Scan(
                    new TableName(source.table()),
                    List.of(
                            new OutputColumn("day", Type.DATETIME),
                            new OutputColumn("carrier", Type.TEXT),
                            new OutputColumn("origin", Type.TEXT),
                            new OutputColumn("code", Type.TEXT),
                            new OutputColumn("delay", Type.INTEGER)),
                    new Guard.Open()));
    private static final Labels LABELS = new Labels("id", "Name", "Name", "");
    private static final Control.Target COLUMN = new Control.Target("e", "c", "");
    private static final ControlValue NOTHING = new ControlValue.Everything();

    private WorkbookTargets() {}

    /// The targets.
    public static List<Target> all() {
        return List.of(
                Target.ofBytes("workbook-json", input -> document(input, Syntax.JSON)),
                Target.ofBytes("workbook-yaml", input -> document(input, Syntax.YAML)),
                Target.ofText("control-value", WorkbookTargets::control));
    }

    /// A submission is read as documents or refused in a sentence; each document is good or has faults with places;
    /// what is good keeps being so when it is printed, read again and given ids of ours.
    private static void document(byte[] input, Syntax syntax) {
        switch (DocumentText.read(input, syntax)) {
            case DocumentText.Reading.Unreadable(var violation) ->
                Promise.holds(!violation.message().isEmpty(), "a refusal is explained");
            case DocumentText.Reading.Trees(List<ObjectNode> trees) -> {
                Promise.holds(!trees.isEmpty(), "there is a document");
                trees.forEach(WorkbookTargets::tree);
            }
        }
    }

    private static void tree(ObjectNode tree) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(Json.text(tree))) return; // half a surrogate pair: no text
        Promise.same(printed(tree, Syntax.JSON), Json.text(tree), "JSON is printed as it was read");
        Faults faults = new Faults();
        checked(tree, faults);
        if (!faults.isEmpty()) return;
        String yaml = printed(Json.parse(Json.bytes(tree)).orElseThrow(), Syntax.YAML);
        Promise.same(
                yaml,
                printed(Json.parse(yaml.getBytes(StandardCharsets.UTF_8)).orElseThrow(), Syntax.YAML),
                "YAML says the same");
        checked(RemapIds.in(tree, List.of()), faults);
        Promise.holds(faults.isEmpty(), "a good document stays good under new ids: " + faults.list());
    }

    private static Document checked(ObjectNode tree, Faults faults) {
        Document document = DocumentReader.read(tree, "", faults);
        new CheckElements(document, FLIGHTS, NOW, faults).check();
        return document;
    }

    /// The tree after a round trip, as JSON.
    private static String printed(JsonNode tree, Syntax syntax) {
        byte[] text = DocumentText.print(tree, syntax).getBytes(StandardCharsets.UTF_8);
        return switch (DocumentText.read(text, syntax)) {
            case DocumentText.Reading.Trees(List<ObjectNode> trees) -> Json.text(trees.getFirst());
            case DocumentText.Reading.Unreadable(var violation) -> violation.message();
        };
    }

    /// A value is understood, and printed as what is understood as the same; or what was expected is said.
    private static void control(String input) {
        for (Control control : List.of(
                new Control.ListControl(LABELS, Control.Selection.MULTIPLE, COLUMN, List.of(), NOTHING),
                new Control.ListControl(LABELS, Control.Selection.SINGLE, COLUMN, List.of(), NOTHING),
                new Control.DateRangeControl(LABELS, List.of(), NOTHING))) {
            switch (ControlText.parse(control, input)) {
                case ControlText.Reading.Read(ControlValue value) ->
                    Promise.same(
                            ControlText.parse(control, ControlText.print(value)),
                            new ControlText.Reading.Read(value),
                            "what is printed is read as the same");
                case ControlText.Reading.Wrong(String expected) ->
                    Promise.holds(!expected.isEmpty(), "a refusal is explained");
            }
        }
    }
}
