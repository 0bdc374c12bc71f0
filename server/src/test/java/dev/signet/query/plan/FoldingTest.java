package dev.signet.query.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldingTest {
    private static final Expr OPEN = Plans.more(Plans.A, 1);

    @Test
    void makesNullOfANullAndKeepsTheType() {
        assertThat(fold(Function.ADD, Plans.A, Plans.nothing(Type.NULL))).isEqualTo(Plans.nothing(Type.INTEGER));
        assertThat(fold(Function.EQUAL, Plans.REGION, Plans.nothing(Type.TEXT))).isEqualTo(Plans.nothing(Type.BOOLEAN));
    }

    @Test
    void decidesAndOrNotWhereOneSideTells() {
        assertThat(fold(Function.AND, OPEN, Plans.flag(false))).isEqualTo(Plans.flag(false));
        assertThat(fold(Function.AND, OPEN, Plans.flag(true))).isEqualTo(OPEN);
        assertThat(fold(Function.OR, Plans.flag(true), OPEN)).isEqualTo(Plans.flag(true));
        assertThat(fold(Function.OR, Plans.flag(false), OPEN)).isEqualTo(OPEN);
        assertThat(fold(Function.AND, OPEN, Plans.nothing(Type.BOOLEAN))).isInstanceOf(Expr.Call.class);
        assertThat(fold(Function.NOT, Plans.flag(false))).isEqualTo(Plans.flag(true));
    }

    @Test
    void takesTheBranchThatIsKnown() {
        assertThat(fold(Function.IF, Plans.flag(false), Plans.A, Plans.flag(true), Plans.whole(2), Plans.A))
                .isEqualTo(Plans.whole(2));
        assertThat(fold(Function.IF, Plans.flag(false), Plans.A)).isEqualTo(Plans.nothing(Type.INTEGER));
        assertThat(fold(Function.IF, OPEN, Plans.A, Plans.flag(true), Plans.whole(2), OPEN, Plans.A))
                .isEqualTo(Expr.Call.of(Function.IF, OPEN, Plans.A, Plans.whole(2)));
        assertThat(fold(Function.IF, Plans.flag(false), Plans.A, OPEN, Plans.whole(1)))
                .isEqualTo(Expr.Call.of(Function.IF, OPEN, Plans.whole(1)));
    }

    @Test
    void leavesAloneWhatWouldChangeItsType() {
        Expr mixed = Expr.Call.of(Function.IF, Plans.flag(true), Plans.A, new Expr.Constant(Value.of(2.5)));
        assertThat(Folding.fold(mixed)).isEqualTo(mixed);
    }

    @Test
    void stopsCoalescingAtAConstant() {
        assertThat(fold(Function.COALESCE, Plans.nothing(Type.INTEGER), Plans.A, Plans.whole(1), Plans.whole(2)))
                .isEqualTo(Expr.Call.of(Function.COALESCE, Plans.A, Plans.whole(1)));
        assertThat(fold(Function.COALESCE, Plans.nothing(Type.NULL), Plans.A)).isEqualTo(Plans.A);
    }

    @Test
    void comparesConstants() {
        assertThat(fold(Function.EQUAL, Plans.text("a"), Plans.text("a"))).isEqualTo(Plans.flag(true));
        assertThat(fold(Function.NOT_EQUAL, Plans.text("a"), Plans.text("a"))).isEqualTo(Plans.flag(false));
        assertThat(fold(Function.IS_NULL, Plans.text("a"))).isEqualTo(Plans.flag(false));
    }

    @Test
    void dropsAFilterThatIsAlwaysTrue() {
        Rel idle = new Rel.Filter(Plans.open(), Plans.flag(true));
        assertThat(new FoldConstants().apply(idle, Plans.VIEWER)).isEqualTo(Plans.open());
    }

    private static Expr fold(Function function, Expr... arguments) {
        return Folding.fold(Expr.Call.of(function, arguments));
    }
}
