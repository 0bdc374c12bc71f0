package dev.signet.query.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.query.plan.AggregateSplit;
import dev.signet.query.plan.Expr;
import dev.signet.query.plan.Function;
import dev.signet.query.plan.Guard;
import dev.signet.query.plan.JoinKind;
import dev.signet.query.plan.Named;
import dev.signet.query.plan.OutputColumn;
import dev.signet.query.plan.Passes;
import dev.signet.query.plan.Rel;
import dev.signet.query.plan.SortKey;
import dev.signet.query.plan.Type;
import dev.signet.query.plan.Value;
import dev.signet.query.plan.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DuckDbDialectTest {
    private final ScratchDuckDb duck = new ScratchDuckDb();
    private Rel.Scan flights = Flights.in(duck);

    @BeforeEach
    void guardByRegion() {
        Expr condition = Flights.expr("[Region] = CurrentUserAttributeText(\"region\")");
        flights = new Rel.Scan(flights.table(), flights.columns(), new Guard.Rows(condition));
    }

    @AfterEach
    void close() {
        duck.close();
    }

    @Test
    void saysAGroupedGuardedSortedQueryInOneReadableBlock() {
        List<Named> groups = List.of(new Named("Month", Flights.expr("DateTrunc(\"month\", [Day])")));
        Rel split = split(flights, groups, List.of(new Named("Flights", Flights.expr("Count()"))));
        Rel filtered = new Rel.Limit(sorted(split, "Flights", Type.INTEGER), 10);
        Statement statement = render(filtered);
        assertThat(statement.sql()).isEqualTo("""
            SELECT date_trunc('month', CAST(t1."Day" AS TIMESTAMP)) AS "Month", count(*) AS "Flights"
            FROM "memory"."main"."flights" AS t1
            WHERE (CAST(t1."Region" AS VARCHAR) = CAST(? AS VARCHAR))
            GROUP BY 1
            ORDER BY 2 DESC NULLS LAST
            LIMIT 10\
            """);
        assertThat(statement.binds()).containsExactly(new Value.Text("West"));
        assertThat(statement.columns())
                .containsExactly(new OutputColumn("Month", Type.DATETIME), new OutputColumn("Flights", Type.INTEGER));
    }

    @Test
    void saysWhatIsComputedOfAggregatesAroundThem() {
        Rel split = split(flights, List.of(), List.of(new Named("x", Flights.expr("Sum([Delay]) / Count() + 0.5"))));
        assertThat(render(split).sql()).isEqualTo("""
            SELECT ((CAST(t1."aggregate 0" AS DOUBLE) / nullif(CAST(t1."aggregate 1" AS DOUBLE), 0)) + CAST(? AS DOUBLE)) AS "x"
            FROM (
              SELECT TRY_CAST(sum(CAST(t2."Delay" AS BIGINT)) AS BIGINT) AS "aggregate 0", count(*) AS "aggregate 1"
              FROM "memory"."main"."flights" AS t2
              WHERE (CAST(t2."Region" AS VARCHAR) = CAST(? AS VARCHAR))
            ) AS t1\
            """);
        assertThat(render(split).binds()).containsExactly(Value.of(0.5), new Value.Text("West"));
        assertThat(duck.rows(split)).isEqualTo(List.of(List.of(10.5)));
    }

    @Test
    void eachViewerSeesTheirRows() {
        Rel carriers = new Rel.Project(flights, List.of(new Named("c", Flights.expr("[Carrier] & [Delay]"))));
        assertThat(duck.rows(carriers)).isEqualTo(List.of(List.of("AA10")));
        assertThat(duck.rows(carriers, new Viewer("b@example.com", Set.of(), Map.of("region", "East"))))
                .isEqualTo(List.of(List.of("BB-3")));
        assertThat(duck.rows(carriers, new Viewer("c@example.com", Set.of(), Map.of())))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"'", "\"", "a,b", "'; DROP TABLE flights; --", "\\", "%_", "?", "$1", "East' OR '1'='1", "\u0000"
            })
    void valuesStayData(String value) {
        Rel.Scan open = new Rel.Scan(flights.table(), flights.columns(), new Guard.Open());
        Expr carrier = new Expr.Column("Carrier", Type.TEXT);
        Expr constant = new Expr.Constant(new Value.Text(value));
        Rel in = new Rel.Filter(open, Expr.Call.of(Function.IN, carrier, constant, constant));
        assertThat(render(in).sql()).doesNotContain(value.equals("?") ? "'?'" : "(" + value);
        assertThat(duck.rows(in)).isEmpty();
        Rel told = new Rel.Limit(new Rel.Project(open, List.of(new Named("v", constant))), 1);
        assertThat(duck.rows(told)).isEqualTo(List.of(List.of(value)));
        assertThat(duck.rows(open)).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\"b", "t1", "select", "a.b", "'; --", "?", "Größe"})
    void namesStayNames(String name) {
        List<OutputColumn> columns = List.of(new OutputColumn(name, Type.INTEGER));
        Rel table = duck.table("of " + name, "SELECT 7 AS \"" + name.replace("\"", "\"\"") + "\"", columns);
        Rel plan = new Rel.Filter(
                sorted(table, name, Type.INTEGER),
                Expr.Call.of(
                        Function.GREATER, new Expr.Column(name, Type.INTEGER), new Expr.Constant(new Value.Whole(1))));
        assertThat(duck.rows(plan)).isEqualTo(List.of(List.of(7)));
    }

    @Test
    void anAliasIsNeverTakenForAColumn() {
        Rel.Scan table = duck.table(
                "swap",
                "SELECT * FROM (VALUES (1, 20), (2, 10)) AS v(a, b)",
                List.of(new OutputColumn("a", Type.INTEGER), new OutputColumn("b", Type.INTEGER)));
        List<Named> swapped = List.of(
                new Named("a", new Expr.Column("b", Type.INTEGER)), new Named("b", new Expr.Column("a", Type.INTEGER)));
        Rel plan = new Rel.Project(sorted(table, "a", Type.INTEGER), swapped);
        assertThat(duck.rows(plan)).isEqualTo(List.of(List.of(10, 2), List.of(20, 1)));
    }

    @Test
    void keepsAnOrderByWhatIsNoLongerTold() {
        Rel computed = new Rel.Project(
                flights,
                List.of(new Named("k", Flights.expr("-[Distance]")), new Named("c", Flights.expr("[Carrier]"))));
        Rel.Scan open = new Rel.Scan(flights.table(), flights.columns(), new Guard.Open());
        Rel plan = new Rel.Project(
                sorted(new Rel.Project(open, ((Rel.Project) computed).named()), "k", Type.INTEGER),
                List.of(new Named("c", new Expr.Column("c", Type.TEXT))));
        assertThat(duck.rows(plan)).isEqualTo(List.of(List.of("AA"), List.of("AA"), List.of("BB")));
    }

    @Test
    void joinsKeepTheRowsTheyPromise() {
        Rel.Scan left = duck.table(
                "l", "SELECT * FROM (VALUES (1), (2)) AS v(a)", List.of(new OutputColumn("a", Type.INTEGER)));
        Rel.Scan right = duck.table(
                "r", "SELECT * FROM (VALUES (2), (3)) AS v(b)", List.of(new OutputColumn("b", Type.INTEGER)));
        assertThat(joined(left, right, JoinKind.INNER)).containsExactlyInAnyOrder(List.of(2, 2));
        assertThat(joined(left, right, JoinKind.LEFT)).containsExactlyInAnyOrder(List.of(1, "null"), List.of(2, 2));
        assertThat(joined(left, right, JoinKind.RIGHT)).containsExactlyInAnyOrder(List.of(2, 2), List.of("null", 3));
        assertThat(joined(left, right, JoinKind.FULL))
                .containsExactlyInAnyOrder(List.of(1, "null"), List.of(2, 2), List.of("null", 3));
    }

    private List<List<Object>> joined(Rel left, Rel right, JoinKind kind) {
        Expr on = Expr.Call.of(Function.EQUAL, new Expr.Column("a", Type.INTEGER), new Expr.Column("b", Type.INTEGER));
        return duck.rows(new Rel.Join(left, right, kind, on));
    }

    @Test
    void filtersWhatIsLimitedOnlyAfterTheLimit() {
        Rel.Scan table =
                duck.table("n", "SELECT range AS a FROM range(5)", List.of(new OutputColumn("a", Type.INTEGER)));
        Expr a = new Expr.Column("a", Type.INTEGER);
        Rel top = new Rel.Limit(sorted(table, "a", Type.INTEGER), 2);
        Rel plan = new Rel.Filter(top, Expr.Call.of(Function.LESS, a, new Expr.Constant(new Value.Whole(4))));
        assertThat(duck.rows(plan)).isEqualTo(List.of(List.of(3L)));
        assertThat(duck.rows(split(
                        top,
                        List.of(),
                        List.of(new Named(
                                "s", new Expr.Aggregate(dev.signet.query.plan.AggregateFunction.SUM, List.of(a)))))))
                .isEqualTo(List.of(List.of(7L)));
    }

    private static Rel sorted(Rel rel, String column, Type type) {
        return new Rel.Sort(
                rel,
                List.of(new SortKey(new Expr.Column(column, type), SortKey.Direction.DESCENDING, SortKey.Nulls.LAST)));
    }

    private static Rel split(Rel input, List<Named> groups, List<Named> calculations) {
        return switch (AggregateSplit.of(input, groups, calculations)) {
            case AggregateSplit.Split(Rel rel) -> rel;
            case AggregateSplit.Loose loose -> throw new AssertionError(loose);
        };
    }

    private static Statement render(Rel plan) {
        return new DuckDbDialect().render(Passes.prepare(plan, ScratchDuckDb.VIEWER));
    }
}
