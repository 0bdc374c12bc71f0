package dev.signet.workbooks;

import dev.signet.base.InodeId;
import dev.signet.base.Violation;
import dev.signet.query.Connections;
import dev.signet.query.Patience;
import dev.signet.query.QueryResult;
import dev.signet.query.Question;
import dev.signet.query.RunQuery;
import dev.signet.query.Way;
import dev.signet.query.plan.OutputColumn;
import dev.signet.query.plan.Rel;
import dev.signet.query.plan.Viewer;
import dev.signet.workbooks.Control.DateRangeControl;
import dev.signet.workbooks.Control.ListControl;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// Answers one element of a workbook for one viewer: element → plan → question → rows.
///
/// Guarantee: whatever is wrong, with the element, its source, or what is chosen in a control, is told as an answer.
/// Refuses elements of hidden pages like ones that do not exist.
public final class ElementAnswers {
    private static final System.Logger LOG = System.getLogger(ElementAnswers.class.getName());

    private final Connections connections;
    private final RunQuery runQuery;
    private final InstantSource clock;

    /// Asks there.
    public ElementAnswers(Connections connections, RunQuery runQuery, InstantSource clock) {
        this.connections = connections;
        this.runQuery = runQuery;
        this.clock = clock;
    }

    /// Whose question it is, how long they wait, and which way it goes to its data.
    public record Asker(Viewer viewer, Patience patience, Way way) {

        /// One whose questions go to the connections of the document.
        public Asker(Viewer viewer, Patience patience) {
            this(viewer, patience, Way.AS_WRITTEN);
        }
    }

    /// The rows of an element, or the values a list control offers.
    public Answer answer(ShownWorkbook workbook, String elementId, ControlValues values, Asker asker) {
        Document document = workbook.document();
        Optional<Element> element = document.element(elementId).filter(found -> document.shows(found.id()));
        if (element.isEmpty()) return gone();
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        Faults faults = new Faults();
        return switch (element.get()) {
            case DataElement data ->
                new Asking(workbook, Narrowings.with(document, values, now, faults), faults, asker).rows(data);
            case ListControl list ->
                new Asking(workbook, Narrowings.with(document, values.lockedAlone(), now, faults), faults, asker)
                        .choices(list);
            case DateRangeControl _ -> new Answer.Rows(List.of(), List.of(), false);
        };
    }

    /// One answer being made.
    private final class Asking {
        private final ShownWorkbook workbook;
        private final CompileElements compile;
        private final Assemble assemble;
        private final Faults faults;
        private final Asker asker;

        Asking(ShownWorkbook workbook, Narrowings narrowings, Faults faults, Asker asker) {
            Tables all = ConnectionTables.all(connections, workbook.organization());
            Tables tables = source -> all.find(source.in(asker.way().to(source.connection())));
            this.workbook = workbook;
            this.compile = new CompileElements(workbook.document(), tables, faults);
            this.assemble = new Assemble(narrowings, faults);
            this.faults = faults;
            this.asker = asker;
        }

        Answer rows(DataElement element) {
            return compile.compile(element)
                    .filter(_ -> faults.isEmpty())
                    .map(compiled -> ask(compiled, assemble.shown(compiled), QueryResult.ROW_CAP))
                    .orElseGet(() -> broken(element));
        }

        Answer choices(ListControl list) {
            Optional<CompiledElement> compiled =
                    workbook.document().dataElement(list.values().elementId()).flatMap(compile::compile);
            Optional<OutputColumn> column =
                    compiled.flatMap(found -> found.row(list.values().columnId()));
            if (compiled.isEmpty() || column.isEmpty() || !faults.isEmpty()) return broken(list);
            return ask(compiled.get(), assemble.choices(compiled.get(), column.get()), Assemble.MAX_CHOICES);
        }

        private Answer ask(CompiledElement compiled, Rel plan, int most) {
            Optional<Violation> wrong = faults.list().stream()
                    .filter(each -> isControl(each.field()))
                    .findFirst();
            if (wrong.isPresent()) {
                return Answer.failed(
                        "EINVAL",
                        "The control " + wrong.get().field() + ": "
                                + wrong.get().message());
            }
            if (!faults.isEmpty()) return broken(compiled.element());
            InodeId connection = asker.way().to(compiled.source().from().connection());
            Question question = new Question(
                    workbook.organization(), connection, plan, asker.way().token(connection));
            return AnswerRows.of(
                    runQuery.run(question, asker.viewer(), asker.patience()),
                    compiled.element().contents(),
                    most);
        }

        /// The document was without fault when it was stored: what it reads has changed since.
        private Answer broken(Element element) {
            LOG.log(
                    Level.WARNING,
                    () -> "workbook " + workbook.id() + ", element " + element.id() + ": " + faults.list());
            return Answer.failed("ESTALE", "The data this element reads are not there any more, or have changed.");
        }

        private boolean isControl(String field) {
            return workbook.document()
                    .controls()
                    .anyMatch(control -> control.controlId().equals(field));
        }
    }

    private static Answer gone() {
        return Answer.failed("ESTALE", "This element is not there any more.");
    }
}
