package dev.signet.query.plan;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// Parts of plans, said shortly.
final class Plans {
    static final Viewer VIEWER = new Viewer("ada@example.com", Set.of("Pilots"), Map.of("region", "West"));
    static final Expr A = new Expr.Column("a", Type.INTEGER);
    static final Expr REGION = new Expr.Column("region", Type.TEXT);

    private Plans() {}

    static Rel.Scan scan(Guard guard) {
        List<OutputColumn> columns = List.of(
                new OutputColumn("a", Type.INTEGER),
                new OutputColumn("b", Type.INTEGER),
                new OutputColumn("region", Type.TEXT));
        return new Rel.Scan(new TableName(List.of("t")), columns, guard);
    }

    static Rel.Scan open() {
        return scan(new Guard.Open());
    }

    static Rel.Scan marked() {
        return scan(Guard.Applied.MARK);
    }

    static Rel.Scan other() {
        return new Rel.Scan(
                new TableName(List.of("u")),
                List.of(new OutputColumn("c", Type.INTEGER), new OutputColumn("d", Type.INTEGER)),
                Guard.Applied.MARK);
    }

    static Expr whole(long number) {
        return new Expr.Constant(new Value.Whole(number));
    }

    static Expr text(String text) {
        return new Expr.Constant(new Value.Text(text));
    }

    static Expr flag(boolean flag) {
        return new Expr.Constant(new Value.Flag(flag));
    }

    static Expr nothing(Type type) {
        return new Expr.Constant(new Value.Nothing(), type);
    }

    static Expr more(Expr expr, long than) {
        return Expr.Call.of(Function.GREATER, expr, whole(than));
    }

    static Expr same(Expr one, Expr other) {
        return Expr.Call.of(Function.EQUAL, one, other);
    }

    static Expr sum(Expr expr) {
        return new Expr.Aggregate(AggregateFunction.SUM, List.of(expr));
    }

    static Expr attribute(String name) {
        return new Expr.AboutViewer(ViewerFact.ATTRIBUTE_TEXT, List.of(text(name)));
    }

    static Rel.Project project(Rel input, Named... named) {
        return new Rel.Project(input, List.of(named));
    }
}
