package dev.signet.workbooks;

import dev.signet.query.plan.Expr;
import dev.signet.query.plan.Function;
import dev.signet.query.plan.OutputColumn;
import dev.signet.query.plan.Type;
import dev.signet.query.plan.Value;
import dev.signet.workbooks.Filter.Mode;
import dev.signet.workbooks.Filter.Test;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The condition a filter or a control puts on a column.
sealed interface Condition {

    /// It holds for the rows this is true of; nothing when every row is meant.
    record Holds(Optional<Expr> expr) implements Condition {}

    /// It does not suit the column: what would, in a sentence.
    record Unfit(String sentence) implements Condition {}

    /// What is chosen in a control, as a test; empty when everything is.
    static Optional<Test> test(ControlValue value) {
        return switch (value) {
            case ControlValue.Everything() -> Optional.empty();
            case ControlValue.Chosen(List<Optional<String>> texts) ->
                Optional.of(new Test.OneOf(
                        texts.stream()
                                .map(text -> text.<Value>map(Value.Text::new).orElse(new Value.Nothing()))
                                .toList(),
                        Mode.INCLUDE));
            case ControlValue.Range(DateRange range) -> Optional.of(new Test.Within(range));
        };
    }

    /// The test on that column, at this time.
    static Condition of(Test test, OutputColumn column, LocalDateTime now) {
        return switch (test) {
            case Test.OneOf oneOf -> oneOf(oneOf, column);
            case Test.Between(Optional<Value> min, Optional<Value> max) ->
                column.type().isNumeric() ? between(column, min, max) : unfit("number", column);
            case Test.Within(DateRange range) ->
                column.type() == Type.DATETIME ? within(column, range, now) : unfit("date", column);
            case Test.Containing(String text) ->
                column.type() == Type.TEXT
                        ? holds(List.of(call(Function.CONTAINS, column, new Value.Text(text))))
                        : unfit("text", column);
        };
    }

    private static Condition oneOf(Test.OneOf test, OutputColumn column) {
        List<Expr> arguments = new ArrayList<>(List.of(new Expr.Column(column)));
        boolean withNull = false;
        for (Value value : test.values()) {
            if (value instanceof Value.Nothing) {
                withNull = true;
                continue;
            }
            Optional<Value> typed = ValueOf.type(value, column.type());
            if (typed.isEmpty())
                return new Unfit(
                        "The column needs %s here.".formatted(column.type().words()));
            arguments.add(new Expr.Constant(typed.get()));
        }
        List<Expr> either = new ArrayList<>();
        if (arguments.size() > 1) either.add(new Expr.Call(Function.IN, arguments));
        if (withNull) either.add(Expr.Call.of(Function.IS_NULL, new Expr.Column(column)));
        return new Holds(either.stream()
                .reduce((one, other) -> Expr.Call.of(Function.OR, one, other))
                .map(expr -> test.mode() == Mode.INCLUDE ? expr : not(expr)));
    }

    private static Condition between(OutputColumn column, Optional<Value> min, Optional<Value> max) {
        List<Expr> both = new ArrayList<>();
        min.ifPresent(value -> both.add(call(Function.AT_LEAST, column, value)));
        max.ifPresent(value -> both.add(call(Function.AT_MOST, column, value)));
        return holds(both);
    }

    private static Condition within(OutputColumn column, DateRange range, LocalDateTime now) {
        List<Expr> both = new ArrayList<>();
        range.min().begin(now).ifPresent(at -> both.add(call(Function.AT_LEAST, column, new Value.Moment(at))));
        range.max().end(now).ifPresent(at -> both.add(call(Function.LESS, column, new Value.Moment(at))));
        return holds(both);
    }

    private static Condition holds(List<Expr> all) {
        return new Holds(all.stream().reduce((one, other) -> Expr.Call.of(Function.AND, one, other)));
    }

    /// What is null is not among the excluded, unless null is excluded.
    private static Expr not(Expr expr) {
        Expr no = new Expr.Constant(new Value.Flag(false));
        return Expr.Call.of(Function.NOT, Expr.Call.of(Function.COALESCE, expr, no));
    }

    private static Expr call(Function function, OutputColumn column, Value value) {
        return Expr.Call.of(function, new Expr.Column(column), new Expr.Constant(value));
    }

    private static Condition unfit(String needed, OutputColumn column) {
        return new Unfit("This needs a %s column, and the column is of type %s."
                .formatted(needed, column.type().wire()));
    }
}
