package dev.signet.query.plan;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class RelTest {

    @Test
    void refusesAColumnThatIsNotThere() {
        refuses(() -> new Rel.Filter(Plans.open(), Plans.more(new Expr.Column("x", Type.INTEGER), 1)), "no column x");
        refuses(() -> Plans.project(Plans.open(), new Named("y", new Expr.Column("a", Type.TEXT))), "no column a");
    }

    @Test
    void refusesTwoColumnsOfOneName() {
        refuses(
                () -> Plans.project(Plans.open(), new Named("y", Plans.A), new Named("y", Plans.A)),
                "two columns named y");
        refuses(
                () -> new Rel.Join(Plans.open(), Plans.open(), JoinKind.INNER, Plans.flag(true)),
                "two columns named a");
    }

    @Test
    void refusesToHaveNoColumns() {
        refuses(() -> new Rel.Project(Plans.open(), List.of()), "no columns");
        refuses(() -> new Rel.Aggregate(Plans.open(), List.of(), List.of()), "no columns");
    }

    @Test
    void refusesAnAggregateWhereRowsAreLookedAtOneByOne() {
        Expr sum = Plans.sum(Plans.A);
        refuses(() -> new Rel.Filter(Plans.open(), Plans.more(sum, 1)), "aggregate");
        refuses(() -> Plans.project(Plans.open(), new Named("s", sum)), "aggregate");
        refuses(() -> new Rel.Aggregate(Plans.open(), List.of(new Named("s", sum)), List.of()), "aggregate");
        refuses(() -> new Guard.Rows(Plans.more(sum, 1)), "aggregate");
        refuses(() -> Plans.sum(Plans.sum(Plans.A)), "an aggregate of an aggregate");
    }

    @Test
    void refusesToAggregateWhatIsNoAggregate() {
        refuses(() -> new Rel.Aggregate(Plans.open(), List.of(), List.of(new Named("s", Plans.A))), "no aggregate: s");
    }

    @Test
    void refusesAConditionThatIsNeitherTrueNorFalse() {
        refuses(() -> new Rel.Filter(Plans.open(), Plans.A), "a filter has a condition that is a number");
        refuses(() -> new Guard.Rows(Plans.REGION), "a row guard has a condition that is text");
    }

    @Test
    void refusesAGuardOverColumnsTheScanDoesNotRead() {
        refuses(() -> Plans.scan(new Guard.Rows(Plans.more(new Expr.Column("z", Type.INTEGER), 1))), "no column z");
    }

    @Test
    void refusesArgumentsThatDoNotSuit() {
        refuses(() -> Expr.Call.of(Function.ADD, Plans.A, Plans.REGION), "+ expects a number as argument 2");
        refuses(() -> Expr.Call.of(Function.ADD, Plans.A), "+ takes 2 arguments, not 1");
        refuses(() -> new Expr.Call(Function.NOT, List.of(Plans.flag(true)), Type.TEXT), "another type");
        refuses(() -> new Expr.Constant(new Value.Whole(1), Type.TEXT), "another type");
    }

    @Test
    void refusesANumberThatWouldFillTheMemory() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new Value.Number(new BigDecimal("1e999999999")));
    }

    private static void refuses(ThrowingCallable making, String message) {
        assertThatExceptionOfType(PlanFault.class).isThrownBy(making).withMessageContaining(message);
    }
}
