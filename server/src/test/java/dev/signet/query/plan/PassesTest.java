package dev.signet.query.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PassesTest {
    private static final Guard OWN_REGION = new Guard.Rows(Plans.same(Plans.REGION, Plans.attribute("region")));

    @Test
    void everyScanComesOutBelowItsGuardForThisViewer() {
        Rel guarded = Passes.prepare(Plans.scan(OWN_REGION), Plans.VIEWER).rel();
        assertThat(guarded).isEqualTo(new Rel.Filter(Plans.marked(), Plans.same(Plans.REGION, Plans.text("West"))));
    }

    @Test
    void aViewerWithoutTheAttributeIsShownNothing() {
        Viewer stranger = new Viewer("x@example.com", Set.of(), Map.of());
        Rel guarded = Passes.prepare(Plans.scan(OWN_REGION), stranger).rel();
        assertThat(guarded).isEqualTo(new Rel.Filter(Plans.marked(), Plans.nothing(Type.BOOLEAN)));
    }

    @Test
    void keepsTheColumnsOfEveryPlan() {
        Rel plan = Plans.project(new Rel.Limit(Plans.scan(OWN_REGION), 5), new Named("x", Plans.A));
        assertThat(Passes.prepare(plan, Plans.VIEWER).rel().columns()).isEqualTo(plan.columns());
    }

    @Test
    void theLastPassRefusesAScanThatIsNotGuarded() {
        Rel hidden = new Rel.Join(Plans.other(), Plans.open(), JoinKind.LEFT, Plans.flag(true));
        assertThatExceptionOfType(PlanFault.class)
                .isThrownBy(() -> new RefuseUnguarded().apply(hidden, Plans.VIEWER))
                .withMessage("an unguarded scan of t");
        assertThat(Passes.LIST.getLast()).isInstanceOf(RefuseUnguarded.class);
    }

    @Test
    void refusesAnOrderThatCannotWork() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Passes.inOrder(List.of(new ApplyGuards(), new BindViewer())))
                .withMessage("ApplyGuards comes too early");
    }

    @Test
    void bindsTheViewerEverywhere() {
        Expr inTeam = new Expr.AboutViewer(ViewerFact.IN_TEAM, List.of(Plans.text("x"), Plans.text("Pilots")));
        Rel plan = new Rel.Filter(Plans.scan(OWN_REGION), inTeam);
        assertThat(new BindViewer().apply(plan, Plans.VIEWER))
                .isEqualTo(new Rel.Filter(
                        Plans.scan(new Guard.Rows(Plans.same(Plans.REGION, Plans.text("West")))), Plans.flag(true)));
    }

    @Test
    void movesAFilterBelowRenamesAndOntoTheSideItLooksAt() {
        Expr c = new Expr.Column("c", Type.INTEGER);
        Rel join = new Rel.Join(Plans.marked(), Plans.other(), JoinKind.INNER, Plans.same(Plans.A, c));
        Rel renamed = Plans.project(join, new Named("x", Plans.A), new Named("y", c));
        Expr onLeft = Plans.more(new Expr.Column("x", Type.INTEGER), 1);
        Expr onRight = Plans.more(new Expr.Column("y", Type.INTEGER), 2);
        Rel pushed = new PushFilters()
                .apply(new Rel.Filter(renamed, Expr.Call.of(Function.AND, onLeft, onRight)), Plans.VIEWER);
        assertThat(pushed)
                .isEqualTo(Plans.project(
                        new Rel.Join(
                                new Rel.Filter(Plans.marked(), Plans.more(Plans.A, 1)),
                                new Rel.Filter(Plans.other(), Plans.more(c, 2)),
                                JoinKind.INNER,
                                Plans.same(Plans.A, c)),
                        new Named("x", Plans.A),
                        new Named("y", c)));
    }

    @Test
    void leavesAFilterAboveTheSideAJoinFillsWithNulls() {
        Expr c = new Expr.Column("c", Type.INTEGER);
        Rel join = new Rel.Join(Plans.marked(), Plans.other(), JoinKind.LEFT, Plans.same(Plans.A, c));
        Rel filter = new Rel.Filter(join, Expr.Call.of(Function.IS_NULL, c));
        assertThat(new PushFilters().apply(filter, Plans.VIEWER)).isEqualTo(filter);
        Rel full = new Rel.Filter(
                new Rel.Join(Plans.marked(), Plans.other(), JoinKind.FULL, Plans.same(Plans.A, c)),
                Plans.more(Plans.A, 1));
        assertThat(new PushFilters().apply(full, Plans.VIEWER)).isEqualTo(full);
    }

    @Test
    void leavesAFilterOfWhatIsComputedOrLimitedWhereItIs() {
        Rel computed = Plans.project(Plans.marked(), new Named("x", Expr.Call.of(Function.NEGATE, Plans.A)));
        Rel above = new Rel.Filter(computed, Plans.more(new Expr.Column("x", Type.INTEGER), 1));
        assertThat(new PushFilters().apply(above, Plans.VIEWER)).isEqualTo(above);
        Rel limited = new Rel.Filter(new Rel.Limit(Plans.marked(), 3), Plans.more(Plans.A, 1));
        assertThat(new PushFilters().apply(limited, Plans.VIEWER)).isEqualTo(limited);
    }

    @Test
    void leavesOutColumnsNobodyLooksAt() {
        Rel plan = Plans.project(new Rel.Filter(Plans.marked(), Plans.more(Plans.A, 1)), new Named("r", Plans.REGION));
        Rel pruned = new PruneColumns().apply(plan, Plans.VIEWER);
        assertThat(pruned.columns()).isEqualTo(plan.columns());
        assertThat(pruned.inputs().getFirst().columns())
                .extracting(OutputColumn::name)
                .containsExactly("a", "region");
    }

    @Test
    void leavesOneColumnToCount() {
        Expr count = new Expr.Aggregate(AggregateFunction.COUNT, List.of());
        Rel plan = new Rel.Aggregate(Plans.marked(), List.of(), List.of(new Named("n", count)));
        Rel pruned = new PruneColumns().apply(plan, Plans.VIEWER);
        assertThat(pruned.inputs().getFirst().columns()).hasSize(1);
    }
}
