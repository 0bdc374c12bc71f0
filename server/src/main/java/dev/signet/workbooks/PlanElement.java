package dev.signet.workbooks;

import dev.signet.base.InodeId;
import dev.signet.base.Violation;
import dev.signet.query.PreparedPlan;
import dev.signet.query.QueryResult;
import dev.signet.query.plan.OutputColumn;
import dev.signet.query.plan.Rel;
import dev.signet.workbooks.Control.ListControl;
import java.lang.System.Logger.Level;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/// Makes the plan of one element: under these values of the controls, over these tables, at this time.
/// Whatever is wrong with any of them is told as an answer.
final class PlanElement {
    private static final System.Logger LOG = System.getLogger(PlanElement.class.getName());

    private final ShownWorkbook workbook;
    private final SeenTables tables;
    private final Faults faults = new Faults();
    private final Narrowings narrowings;
    private final CompileElements compile;
    private final Assemble assemble;

    PlanElement(ShownWorkbook workbook, ControlValues values, SeenTables tables, LocalDateTime now) {
        this.workbook = workbook;
        this.tables = tables;
        this.narrowings = Narrowings.with(workbook.document(), values, now, faults);
        this.compile = new CompileElements(workbook.document(), tables, faults);
        this.assemble = new Assemble(narrowings, faults);
    }

    /// What came of it.
    sealed interface Outcome {

        /// It can be asked for.
        record Planned(ElementPlan plan) implements Outcome {}

        /// There is nothing to ask.
        record Answered(Answer answer) implements Outcome {}
    }

    /// The rows the element shows.
    Outcome rows(DataElement element) {
        return compile.compile(element)
                .filter(_ -> faults.isEmpty())
                .map(compiled -> planned(compiled, assemble.shown(compiled), QueryResult.ROW_CAP))
                .orElseGet(() -> broken(element));
    }

    /// The values the control offers.
    Outcome choices(ListControl list) {
        Optional<CompiledElement> compiled =
                workbook.document().dataElement(list.values().elementId()).flatMap(compile::compile);
        Optional<OutputColumn> column =
                compiled.flatMap(found -> found.row(list.values().columnId()));
        if (compiled.isEmpty() || column.isEmpty() || !faults.isEmpty()) return broken(list);
        return planned(compiled.get(), assemble.choices(compiled.get(), column.get()), Assemble.MAX_CHOICES);
    }

    private Outcome planned(CompiledElement compiled, Rel plan, int most) {
        Optional<Violation> wrong =
                faults.list().stream().filter(each -> isControl(each.field())).findFirst();
        if (wrong.isPresent()) {
            return new Outcome.Answered(Answer.failed(
                    "EINVAL",
                    "The control " + wrong.get().field() + ": " + wrong.get().message()));
        }
        if (!faults.isEmpty()) return broken(compiled.element());
        InodeId connection = tables.to(compiled.source().from().connection());
        AnswerRows.Frame frame = frame(compiled.element().contents(), plan, most);
        ElementPlan.Basis basis = new ElementPlan.Basis(tables, narrowings.span());
        return new Outcome.Planned(new ElementPlan(connection, PreparedPlan.of(plan), frame, basis));
    }

    private static AnswerRows.Frame frame(Contents contents, Rel plan, int most) {
        List<AnswerRows.Heading> columns = plan.columns().stream()
                .map(column -> new AnswerRows.Heading(
                        column.name(), label(contents, column), column.type().wire()))
                .toList();
        return new AnswerRows.Frame(columns, most);
    }

    private static String label(Contents contents, OutputColumn column) {
        return contents.column(column.name()).map(Column::name).orElse(column.name());
    }

    /// The document was without fault when it was stored: what it reads has changed since.
    private Outcome broken(Element element) {
        LOG.log(Level.WARNING, () -> "workbook " + workbook.id() + ", element " + element.id() + ": " + faults.list());
        return new Outcome.Answered(
                Answer.failed("ESTALE", "The data this element reads are not there any more, or have changed."));
    }

    private boolean isControl(String field) {
        return workbook.document()
                .controls()
                .anyMatch(control -> control.controlId().equals(field));
    }
}
