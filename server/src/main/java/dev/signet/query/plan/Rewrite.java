package dev.signet.query.plan;

import java.util.List;
import java.util.function.UnaryOperator;

/// How passes change a plan: from below, every part rebuilt, and so checked again.
final class Rewrite {
    private Rewrite() {}

    /// The expression with everything in it changed, the lowest parts first.
    static Expr expr(Expr expr, UnaryOperator<Expr> change) {
        return change.apply(
                switch (expr) {
                    case Expr.Column column -> column;
                    case Expr.Constant constant -> constant;
                    case Expr.Call call -> new Expr.Call(call.function(), exprs(call.arguments(), change));
                    case Expr.Aggregate aggregate ->
                        new Expr.Aggregate(aggregate.function(), exprs(aggregate.arguments(), change));
                    case Expr.AboutViewer fact -> new Expr.AboutViewer(fact.fact(), exprs(fact.arguments(), change));
                });
    }

    /// The plan with every relation changed, the lowest first.
    static Rel rels(Rel rel, UnaryOperator<Rel> change) {
        return change.apply(inputs(rel, input -> rels(input, change)));
    }

    /// The relation with its inputs changed.
    static Rel inputs(Rel rel, UnaryOperator<Rel> change) {
        return switch (rel) {
            case Rel.Scan scan -> scan;
            case Rel.Filter filter -> new Rel.Filter(change.apply(filter.input()), filter.condition());
            case Rel.Project project -> new Rel.Project(change.apply(project.input()), project.named());
            case Rel.Aggregate aggregate ->
                new Rel.Aggregate(change.apply(aggregate.input()), aggregate.groups(), aggregate.aggregates());
            case Rel.Join join ->
                new Rel.Join(change.apply(join.left()), change.apply(join.right()), join.kind(), join.on());
            case Rel.Sort sort -> new Rel.Sort(change.apply(sort.input()), sort.keys());
            case Rel.Limit limit -> new Rel.Limit(change.apply(limit.input()), limit.rows());
        };
    }

    /// The plan with every expression in it changed, those of row guards too.
    static Rel everyExpr(Rel plan, UnaryOperator<Expr> change) {
        return rels(plan, rel -> exprsOf(rel, expr -> expr(expr, change)));
    }

    private static Rel exprsOf(Rel rel, UnaryOperator<Expr> change) {
        return switch (rel) {
            case Rel.Scan scan -> new Rel.Scan(scan.table(), scan.columns(), guard(scan.guard(), change));
            case Rel.Filter filter -> new Rel.Filter(filter.input(), change.apply(filter.condition()));
            case Rel.Project project -> new Rel.Project(project.input(), named(project.named(), change));
            case Rel.Aggregate aggregate ->
                new Rel.Aggregate(
                        aggregate.input(), named(aggregate.groups(), change), named(aggregate.aggregates(), change));
            case Rel.Join join -> new Rel.Join(join.left(), join.right(), join.kind(), change.apply(join.on()));
            case Rel.Sort sort -> new Rel.Sort(sort.input(), keys(sort.keys(), change));
            case Rel.Limit limit -> limit;
        };
    }

    private static Guard guard(Guard guard, UnaryOperator<Expr> change) {
        return switch (guard) {
            case Guard.Open open -> open;
            case Guard.Rows(Expr condition) -> new Guard.Rows(change.apply(condition));
            case Guard.Applied applied -> applied;
        };
    }

    private static List<Expr> exprs(List<Expr> exprs, UnaryOperator<Expr> change) {
        return exprs.stream().map(each -> expr(each, change)).toList();
    }

    private static List<Named> named(List<Named> named, UnaryOperator<Expr> change) {
        return named.stream()
                .map(each -> new Named(each.name(), change.apply(each.expr())))
                .toList();
    }

    private static List<SortKey> keys(List<SortKey> keys, UnaryOperator<Expr> change) {
        return keys.stream()
                .map(key -> new SortKey(change.apply(key.expr()), key.direction(), key.nulls()))
                .toList();
    }
}
