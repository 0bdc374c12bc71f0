package dev.signet.web.embed;

import dev.signet.base.InodeId;
import dev.signet.workbooks.DocumentText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// A workbook over sales: two pages that are seen, a hidden one, a control on each; and the rows it reads.
final class SalesDocument {
    static final String SALES = """
        region,product,amount
        West,Tea,10
        West,"Milk, ""whole""\",20
        East,Tea,400
        """;

    private static final String DOCUMENT = """
        name: NAME
        folderId: FOLDER
        schemaVersion: 1
        pages:
        - {id: one, name: Overview, elements: [
            {id: sales, kind: table, name: Sales,
             source: {kind: warehouse-table, connectionId: CONNECTION, path: [sales]},
             columns: [{id: product, name: Product, formula: '[sales/product]'},
                       {id: amount, name: Amount, formula: '[sales/amount]'}]},
            {id: chosen, kind: control, controlId: Product, controlType: list, selectionMode: multiple,
             source: {kind: table, elementId: sales, columnId: product},
             filters: [{source: {kind: table, elementId: sales}, columnId: product}]}]}
        - {id: two, name: Total, elements: [
            {id: total, kind: kpi-chart, name: Total, source: {kind: table, elementId: sales},
             columns: [{id: sum, name: Sum, formula: 'Sum([Sales/Amount])'}], value: {columnId: sum}},
            {id: second, kind: control, controlId: Second, controlType: list, selectionMode: multiple,
             source: {kind: table, elementId: sales, columnId: product},
             filters: [{source: {kind: table, elementId: sales}, columnId: product}]}]}
        - {id: three, name: Notes, visibility: hidden, elements: [
            {id: unseen, kind: table, name: Unseen, source: {kind: table, elementId: sales},
             columns: [{id: product2, name: Product, formula: '[Sales/Product]'}]},
            {id: secret, kind: control, controlId: Secret, controlType: list, selectionMode: multiple,
             source: {kind: table, elementId: sales, columnId: product},
             filters: [{source: {kind: table, elementId: sales}, columnId: product}]}]}
        """;

    private SalesDocument() {}

    /// The document of that name, in that folder, over that connection.
    static List<ObjectNode> trees(String name, InodeId folder, InodeId connection) {
        String text = DOCUMENT.replace("CONNECTION", connection.toString())
                .replace("FOLDER", folder.toString())
                .replace("NAME", "'" + name + "'");
        if (DocumentText.read(text.getBytes(StandardCharsets.UTF_8), DocumentText.Syntax.YAML)
                instanceof DocumentText.Reading.Trees(List<ObjectNode> trees)) {
            return trees;
        }
        throw new AssertionError("not read: " + text);
    }
}
