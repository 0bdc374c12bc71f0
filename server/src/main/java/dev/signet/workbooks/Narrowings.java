package dev.signet.workbooks;

import dev.signet.query.plan.Expr;
import dev.signet.query.plan.OutputColumn;
import dev.signet.query.plan.Rel;
import dev.signet.workbooks.Control.Target;
import dev.signet.workbooks.Filter.Test;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What narrows the rows of each element: its own filters, and the controls that point at it. All of them apply.
final class Narrowings {
    private final Document document;
    private final Optional<ControlValues> controls;
    private final LocalDateTime now;
    private final Faults faults;
    private LocalDateTime until = LocalDateTime.MAX;

    /// Notes in `faults` what does not suit its column: by its path in the document, or by the control's id.
    private Narrowings(Document document, Optional<ControlValues> controls, LocalDateTime now, Faults faults) {
        this.document = document;
        this.controls = controls;
        this.now = now;
        this.faults = faults;
    }

    /// Filters, and what is chosen in controls.
    static Narrowings with(Document document, ControlValues values, LocalDateTime now, Faults faults) {
        return new Narrowings(document, Optional.of(values), now, faults);
    }

    /// Filters alone.
    static Narrowings withoutControls(Document document, LocalDateTime now, Faults faults) {
        return new Narrowings(document, Optional.empty(), now, faults);
    }

    LocalDateTime now() {
        return now;
    }

    /// How long what was narrowed so far would be narrowed the same.
    ElementPlan.Span span() {
        return new ElementPlan.Span(now, until);
    }

    /// One test on a column; `place` says where it comes from.
    private record On(String columnId, Test test, String place) {}

    /// The rows of `rel` that the element's tests on these columns let through.
    Rel narrow(Rel rel, DataElement element, List<OutputColumn> columns) {
        Rel narrowed = rel;
        for (On on : tests(element)) {
            Optional<Expr> condition = columns.stream()
                    .filter(column -> column.name().equals(on.columnId()))
                    .findFirst()
                    .flatMap(column -> condition(on, column));
            if (condition.isPresent()) narrowed = new Rel.Filter(narrowed, condition.get());
        }
        return narrowed;
    }

    private Optional<Expr> condition(On on, OutputColumn column) {
        if (on.test() instanceof Test.Within(DateRange range)) {
            LocalDateTime next = range.until(now);
            if (next.isBefore(until)) until = next;
        }
        return switch (Condition.of(on.test(), column, now)) {
            case Condition.Holds(Optional<Expr> expr) -> expr;
            case Condition.Unfit(String sentence) -> {
                faults.add(on.place(), sentence);
                yield Optional.empty();
            }
        };
    }

    private List<On> tests(DataElement element) {
        List<On> tests = new ArrayList<>();
        for (Filter filter : element.contents().narrowing().filters()) {
            tests.add(new On(filter.columnId(), filter.test(), filter.path()));
        }
        controls.ifPresent(values -> document.controls()
                .forEach(control -> Condition.test(values.of(control)).ifPresent(test -> {
                    for (Target target : control.targets()) {
                        if (!target.elementId().equals(element.id())) continue;
                        tests.add(new On(target.columnId(), test, control.controlId()));
                    }
                })));
        return tests;
    }
}
