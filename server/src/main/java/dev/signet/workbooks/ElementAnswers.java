package dev.signet.workbooks;

import dev.signet.query.Connections;
import dev.signet.query.Patience;
import dev.signet.query.Question;
import dev.signet.query.RunQuery;
import dev.signet.query.Way;
import dev.signet.query.plan.Viewer;
import dev.signet.workbooks.Control.DateRangeControl;
import dev.signet.workbooks.Control.ListControl;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/// Answers one element of a workbook for one viewer: element → plan → question → rows.
///
/// Guarantee: whatever is wrong, with the element, its source, or what is chosen in a control, is told as an
/// answer. Refuses elements of hidden pages like ones that do not exist. Plans and answers are kept, and
/// given again only while they would be made the same: tables, row guards and the connection are looked at
/// for every question.
public final class ElementAnswers {
    private static final Answer NOTHING_TO_SHOW = AnswerRows.none();

    private final Connections connections;
    private final RunQuery runQuery;
    private final InstantSource clock;
    private final KeptPlans plans = new KeptPlans(KeptPlans.BYTES);
    private final AnswerRows rows = new AnswerRows();

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
        return shown(workbook, elementId)
                .map(element -> new Asking(workbook, element, values, asker).answer())
                .orElseGet(() -> Answer.failed("ESTALE", "This element is not there any more."));
    }

    /// The same, if it was answered before and is still true: nobody waits for it.
    public Optional<Answer> kept(ShownWorkbook workbook, String elementId, ControlValues values, Asker asker) {
        return shown(workbook, elementId).flatMap(element -> new Asking(workbook, element, values, asker).kept());
    }

    private static Optional<Element> shown(ShownWorkbook workbook, String elementId) {
        Document document = workbook.document();
        return document.element(elementId).filter(found -> document.shows(found.id()));
    }

    /// What narrows an element. What a list offers does not depend on what is chosen, only on what is locked.
    private static ControlValues narrowing(Element element, ControlValues values) {
        return switch (element) {
            case DataElement _, DateRangeControl _ -> values;
            case ListControl _ -> values.lockedAlone();
        };
    }

    /// One answer being made.
    private final class Asking {
        private final ShownWorkbook workbook;
        private final Element element;
        private final KeptPlans.Key key;
        private final Asker asker;
        private final LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);

        Asking(ShownWorkbook workbook, Element element, ControlValues values, Asker asker) {
            this.workbook = workbook;
            this.element = element;
            this.key = KeptPlans.Key.of(
                    workbook,
                    element.id(),
                    narrowing(element, values),
                    asker.way().instead());
            this.asker = asker;
        }

        Optional<Answer> kept() {
            if (element instanceof DateRangeControl) return Optional.of(NOTHING_TO_SHOW);
            return plans.find(key, now)
                    .flatMap(plan ->
                            runQuery.kept(question(plan), asker.viewer()).map(result -> rows.of(result, plan.frame())));
        }

        Answer answer() {
            Optional<ElementPlan> known = plans.find(key, now);
            if (known.isPresent()) return ask(known.get());
            return switch (planned()) {
                case PlanElement.Outcome.Answered(Answer answer) -> answer;
                case PlanElement.Outcome.Planned(ElementPlan plan) -> {
                    plans.keep(key, plan);
                    yield ask(plan);
                }
            };
        }

        private PlanElement.Outcome planned() {
            SeenTables tables = new SeenTables(connections, workbook.organization(), key.instead());
            PlanElement plan = new PlanElement(workbook, key.values(), tables, now);
            return switch (element) {
                case DataElement data -> plan.rows(data);
                case ListControl list -> plan.choices(list);
                case DateRangeControl _ -> new PlanElement.Outcome.Answered(NOTHING_TO_SHOW);
            };
        }

        private Answer ask(ElementPlan plan) {
            return rows.of(runQuery.run(question(plan), asker.viewer(), asker.patience()), plan.frame());
        }

        private Question question(ElementPlan plan) {
            return new Question(
                    workbook.organization(),
                    plan.connection(),
                    plan.plan(),
                    asker.way().token(plan.connection()));
        }
    }
}
