package dev.signet.workbooks;

import dev.signet.query.plan.OutputColumn;
import dev.signet.workbooks.Control.ListControl;
import dev.signet.workbooks.Control.Target;
import dev.signet.workbooks.Shape.Use;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Checks whether what a document refers to is there and fits: tables, elements, columns, formulas, filters, controls.
final class CheckElements {
    private final Document document;
    private final CompileElements compile;
    private final Assemble assemble;
    private final Narrowings narrowings;
    private final Faults faults;

    CheckElements(Document document, Tables tables, LocalDateTime now, Faults faults) {
        this.document = document;
        this.compile = new CompileElements(document, tables, faults);
        this.narrowings = Narrowings.withoutControls(document, now, faults);
        this.assemble = new Assemble(narrowings, faults);
        this.faults = faults;
    }

    /// Notes everything that is wrong.
    void check() {
        Set<String> controlIds = new HashSet<>();
        for (Element element : document.elements().toList()) {
            switch (element) {
                case DataElement data -> check(data);
                case Control control -> {
                    if (!controlIds.add(control.controlId())) {
                        faults.add(
                                placeOf(control) + ".controlId",
                                "Another control has the id \"" + control.controlId() + "\".");
                    }
                    check(control);
                }
            }
        }
    }

    private void check(DataElement element) {
        Contents contents = element.contents();
        for (int i = 0; i < contents.narrowing().sort().size(); i++) {
            known(
                    element,
                    contents.narrowing().sort().get(i).columnId(),
                    contents.path() + ".sort[" + i + "].columnId");
        }
        for (Filter filter : contents.narrowing().filters())
            known(element, filter.columnId(), filter.path() + ".columnId");
        if (Shape.of(element).shown().isEmpty()) {
            faults.add(contents.path() + ".columns", "An element shows at least one column.");
            return;
        }
        Optional<CompiledElement> compiled = compile.compile(element);
        boolean complete = switch (Shape.of(element)) {
            case Shape.Rows _ -> compiled.isPresent() && noTotals(compiled.get());
            case Shape.Groups groups -> fits(element, compiled, groups);
        };
        if (complete) compiled.filter(CompiledElement::isWhole).ifPresent(assemble::shown);
    }

    private boolean fits(DataElement element, Optional<CompiledElement> compiled, Shape.Groups groups) {
        boolean fits = true;
        for (Use use : groups.groupBy()) {
            Optional<OutputColumn> total = compiled.flatMap(found -> found.total(use.columnId()));
            if (total.isPresent())
                faults.add(use.path(), "A column of single rows is expected here, not an aggregate.");
            fits &= total.isEmpty() && known(element, use.columnId(), use.path());
        }
        for (Use use : groups.values()) {
            Optional<OutputColumn> row = compiled.flatMap(found -> found.row(use.columnId()));
            if (row.isPresent()) faults.add(use.path(), "An aggregate is expected here, such as Sum of the column.");
            fits &= row.isEmpty() && known(element, use.columnId(), use.path());
        }
        return fits;
    }

    private boolean noTotals(CompiledElement compiled) {
        List<Column> columns = compiled.element().contents().columns();
        boolean none = true;
        for (int i = 0; i < columns.size(); i++) {
            if (compiled.total(columns.get(i).id()).isEmpty()) continue;
            faults.add(
                    compiled.element().contents().path() + ".columns[" + i + "].formula",
                    "An aggregate needs a grouping: name the column in groupings[0].calculations.");
            none = false;
        }
        return none;
    }

    private void check(Control control) {
        for (Target target : control.targets()) {
            target(target).ifPresent(column -> fits(control, column, target.path()));
        }
        if (control instanceof ListControl list) {
            target(list.values()).ifPresent(column -> {
                boolean aggregate = document.dataElement(list.values().elementId())
                        .flatMap(compile::compile)
                        .filter(compiled -> compiled.row(column.name()).isEmpty())
                        .isPresent();
                if (aggregate) faults.add(list.values().path(), "A list cannot offer the values of an aggregate.");
            });
        }
    }

    private void fits(Control control, OutputColumn column, String path) {
        Optional<Filter.Test> test = switch (control) {
            case ListControl _ -> Condition.test(control.saved());
            case Control.DateRangeControl _ ->
                Optional.of(Condition.test(control.saved())
                        .orElse(new Filter.Test.Within(new DateRange(new DateBound.Open(), new DateBound.Open()))));
        };
        test.map(each -> Condition.of(each, column, narrowings.now())).ifPresent(condition -> {
            switch (condition) {
                case Condition.Unfit(String sentence) -> faults.add(path, sentence);
                case Condition.Holds _ -> {}
            }
        });
    }

    /// The column a control points at.
    private Optional<OutputColumn> target(Target target) {
        Optional<DataElement> element = document.dataElement(target.elementId());
        if (element.isEmpty()) {
            faults.add(
                    target.path() + ".elementId",
                    "Dependency not found: there is no element \"" + target.elementId()
                            + "\" with rows in this workbook."
                            + Nearest.hint(
                                    target.elementId(),
                                    document.elements().map(Element::id).toList()));
            return Optional.empty();
        }
        if (!known(element.get(), target.columnId(), target.path() + ".columnId")) return Optional.empty();
        return compile.compile(element.get()).flatMap(compiled -> compiled.column(target.columnId()));
    }

    private boolean known(DataElement element, String columnId, String path) {
        if (columnId.isEmpty()) return false; // noted when it was read
        if (element.contents().column(columnId).isPresent()) return true;
        List<String> ids = element.contents().columns().stream().map(Column::id).toList();
        faults.add(
                path,
                "Dependency not found: the element \"" + element.id() + "\" has no column \"" + columnId + "\"."
                        + Nearest.hint(columnId, ids));
        return false;
    }

    private static String placeOf(Control control) {
        return switch (control) {
            case ListControl list -> list.labels().path();
            case Control.DateRangeControl range -> range.labels().path();
        };
    }
}
