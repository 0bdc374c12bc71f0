package dev.signet.query.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.query.plan.AggregateFunction;
import dev.signet.query.plan.AggregateSplit;
import dev.signet.query.plan.DateUnit;
import dev.signet.query.plan.Expr;
import dev.signet.query.plan.Function;
import dev.signet.query.plan.Named;
import dev.signet.query.plan.Rel;
import dev.signet.query.plan.SortKey;
import dev.signet.query.plan.Type;
import dev.signet.query.plan.Value;
import java.time.LocalDateTime;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;

/// Whatever is well typed runs on DuckDB without an error.
class AnyExpressionTest {
    private ScratchDuckDb duck = new ScratchDuckDb();
    private Rel.Scan flights = Flights.in(duck);

    @AfterProperty
    void close() {
        duck.close();
    }

    @Property(tries = 400)
    void anyExpressionRunsForEveryRow(@ForAll("exprs") Expr expr, @ForAll("flags") Expr condition) {
        Rel plan = new Rel.Sort(
                new Rel.Project(new Rel.Filter(flights, condition), List.of(new Named("x", expr))),
                List.of(new SortKey(
                        new Expr.Column("x", expr.type()), SortKey.Direction.ASCENDING, SortKey.Nulls.FIRST)));
        assertThat(duck.rows(plan)).hasSizeLessThanOrEqualTo(3);
    }

    @Property(tries = 200)
    void anyExpressionRunsOverGroups(
            @ForAll("exprs") Expr key, @ForAll("exprs") Expr argument, @ForAll AggregateFunction function) {
        Expr aggregate = new Expr.Aggregate(AggregateFunction.MAX, List.of(argument));
        Expr counted = argument.type().isNumeric()
                ? new Expr.Aggregate(function, List.of(argument))
                : new Expr.Aggregate(AggregateFunction.COUNT_DISTINCT, List.of(argument));
        AggregateSplit.Outcome outcome = AggregateSplit.of(
                flights,
                List.of(new Named("k", key)),
                List.of(
                        new Named("m", aggregate),
                        new Named("c", Expr.Call.of(Function.CONCATENATE, counted, aggregate))));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        AggregateSplit.Split.class,
                        split -> assertThat(duck.rows(split.rel())).hasSizeBetween(1, 3));
    }

    @Provide
    Arbitrary<Expr> exprs() {
        return Arbitraries.of(Type.values()).flatMap(type -> of(type, 4));
    }

    @Provide
    Arbitrary<Expr> flags() {
        return of(Type.BOOLEAN, 3);
    }

    private static Arbitrary<Expr> of(Type type, int depth) {
        Arbitrary<Expr> leaves = Arbitraries.oneOf(constants(type), columns(type));
        if (depth == 0 || type == Type.NULL) {
            return leaves;
        }
        Arbitrary<Expr> same = Arbitraries.lazy(() -> of(type, depth - 1));
        Arbitrary<Expr> flag = Arbitraries.lazy(() -> of(Type.BOOLEAN, depth - 1));
        Arbitrary<Expr> branches = Combinators.combine(flag, same, flag, same, same)
                .as((one, a, two, b, c) -> Expr.Call.of(Function.IF, one, a, two, b, c));
        Arbitrary<Expr> coalesced = Combinators.combine(same, same).as((a, b) -> Expr.Call.of(Function.COALESCE, a, b));
        return Arbitraries.oneOf(leaves, branches, coalesced, calls(type, depth - 1));
    }

    private static Arbitrary<Expr> calls(Type type, int depth) {
        return switch (type) {
            case TEXT ->
                Arbitraries.oneOf(
                        unary(Type.TEXT, depth, Function.LOWER, Function.UPPER),
                        Combinators.combine(any(depth), any(depth))
                                .as((a, b) -> Expr.Call.of(Function.CONCATENATE, a, b)));
            case NUMBER ->
                Arbitraries.oneOf(
                        binary(Type.NUMBER, Type.INTEGER, depth, Function.ADD, Function.SUBTRACT, Function.MULTIPLY),
                        binary(Type.INTEGER, Type.INTEGER, depth, Function.DIVIDE, Function.POWER),
                        binary(Type.NUMBER, Type.NUMBER, depth, Function.REMAINDER, Function.DIVIDE, Function.POWER),
                        binary(Type.NUMBER, Type.INTEGER, depth, Function.ROUND),
                        unary(Type.NUMBER, depth, Function.NEGATE, Function.ROUND));
            case INTEGER ->
                Arbitraries.oneOf(
                        binary(Type.INTEGER, Type.INTEGER, depth, Function.ADD, Function.SUBTRACT, Function.MULTIPLY),
                        binary(Type.INTEGER, Type.INTEGER, depth, Function.REMAINDER, Function.ROUND),
                        Combinators.combine(units(), of(Type.DATETIME, depth))
                                .as((unit, moment) -> Expr.Call.of(Function.DATE_PART, unit, moment)),
                        unary(Type.INTEGER, depth, Function.NEGATE));
            case BOOLEAN ->
                Arbitraries.oneOf(
                        binary(Type.BOOLEAN, Type.BOOLEAN, depth, Function.AND, Function.OR),
                        unary(Type.BOOLEAN, depth, Function.NOT),
                        any(depth).map(each -> Expr.Call.of(Function.IS_NULL, each)),
                        binary(Type.NUMBER, Type.INTEGER, depth, Function.LESS, Function.EQUAL, Function.IN),
                        binary(Type.TEXT, Type.TEXT, depth, Function.AT_LEAST, Function.CONTAINS, Function.NOT_EQUAL),
                        binary(Type.DATETIME, Type.DATETIME, depth, Function.AT_MOST, Function.GREATER, Function.IN));
            case DATETIME ->
                Combinators.combine(units().filter(unit -> !unit.equals(text("weekday"))), of(Type.DATETIME, depth))
                        .as((unit, moment) -> Expr.Call.of(Function.DATE_TRUNC, unit, moment));
            case NULL -> constants(Type.NULL);
        };
    }

    private static Arbitrary<Expr> any(int depth) {
        return Arbitraries.of(Type.values()).flatMap(type -> of(type, depth));
    }

    private static Arbitrary<Expr> unary(Type type, int depth, Function... functions) {
        return Combinators.combine(Arbitraries.of(functions), of(type, depth))
                .as((function, each) -> Expr.Call.of(function, each));
    }

    private static Arbitrary<Expr> binary(Type left, Type right, int depth, Function... functions) {
        return Combinators.combine(Arbitraries.of(functions), of(left, depth), of(right, depth))
                .as((function, one, other) -> Expr.Call.of(function, one, other));
    }

    private static Arbitrary<Expr> units() {
        return Arbitraries.of(DateUnit.values()).map(unit -> text(unit.word()));
    }

    private static Expr text(String text) {
        return new Expr.Constant(new Value.Text(text));
    }

    private static Arbitrary<Expr> columns(Type type) {
        List<Expr> columns = Flights.COLUMNS.stream()
                .filter(each -> each.type() == type)
                .<Expr>map(Expr.Column::new)
                .toList();
        return columns.isEmpty() ? constants(type) : Arbitraries.of(columns);
    }

    private static Arbitrary<Expr> constants(Type type) {
        Arbitrary<Value> values = switch (type) {
            case TEXT -> Arbitraries.strings().ofMaxLength(8).map(Value.Text::new);
            case NUMBER -> Arbitraries.doubles().map(Value::of);
            case INTEGER -> Arbitraries.longs().map(Value.Whole::new);
            case BOOLEAN -> Arbitraries.of(true, false).map(Value.Flag::new);
            case DATETIME ->
                Arbitraries.longs()
                        .between(-50_000_000_000L, 50_000_000_000L)
                        .map(seconds -> new Value.Moment(
                                LocalDateTime.of(2000, 1, 1, 0, 0).plusSeconds(seconds)));
            case NULL -> Arbitraries.just(new Value.Nothing());
        };
        return values.map(value -> new Expr.Constant(value, type));
    }
}
