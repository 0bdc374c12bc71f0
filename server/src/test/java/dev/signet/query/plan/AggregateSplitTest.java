package dev.signet.query.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AggregateSplitTest {
    private static final Expr COUNT = new Expr.Aggregate(AggregateFunction.COUNT, List.of());

    @Test
    void computesAggregatesFirstAndWithThemAfter() {
        Expr share = Expr.Call.of(Function.DIVIDE, Plans.sum(Plans.A), COUNT);
        Rel split = split(List.of(new Named("Region", Plans.REGION)), List.of(new Named("Share", share)));
        assertThat(split.columns())
                .containsExactly(new OutputColumn("Region", Type.TEXT), new OutputColumn("Share", Type.NUMBER));
        assertThat(split.inputs().getFirst()).isInstanceOfSatisfying(Rel.Aggregate.class, below -> {
            assertThat(below.groups()).extracting(Named::expr).containsExactly(Plans.REGION);
            assertThat(below.aggregates()).extracting(Named::expr).containsExactly(Plans.sum(Plans.A), COUNT);
        });
    }

    @Test
    void computesAnAggregateOnce() {
        Expr twice = Expr.Call.of(Function.ADD, COUNT, COUNT);
        Rel split = split(List.of(), List.of(new Named("x", twice), new Named("y", COUNT)));
        assertThat(split.inputs().getFirst().columns()).hasSize(1);
    }

    @Test
    void letsACalculationUseWhatIsGroupedBy() {
        Expr upper = Expr.Call.of(Function.UPPER, Plans.REGION);
        Expr text = Expr.Call.of(Function.CONCATENATE, upper, COUNT);
        assertThat(split(List.of(new Named("Region", upper)), List.of(new Named("Text", text)))
                        .columns())
                .hasSize(2);
    }

    @Test
    void namesTheColumnsOfSingleRows() {
        Expr mixed = Expr.Call.of(Function.ADD, Plans.sum(Plans.A), Plans.A);
        assertThat(AggregateSplit.of(
                        Plans.open(),
                        List.of(new Named("Region", Plans.REGION)),
                        List.of(new Named("Good", COUNT), new Named("Bad", mixed))))
                .isEqualTo(new AggregateSplit.Loose(Map.of("Bad", List.of("a"))));
    }

    private static Rel split(List<Named> groups, List<Named> calculations) {
        return switch (AggregateSplit.of(Plans.open(), groups, calculations)) {
            case AggregateSplit.Split(Rel rel) -> rel;
            case AggregateSplit.Loose loose -> throw new AssertionError(loose);
        };
    }
}
