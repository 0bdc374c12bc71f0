package dev.signet.query.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// How passes change a plan: from below. What changed is built anew, and so checked again; what did not is kept as it
/// is, so that a pass which changes little costs little.
@SuppressWarnings("ReferenceEquality") // the very same part: equal ones would do too, and take longer to tell
final class Rewrite {
    private Rewrite() {}

    /// The expression with everything in it changed, the lowest parts first.
    static Expr expr(Expr expr, UnaryOperator<Expr> change) {
        List<Expr> below = each(expr.below(), part -> expr(part, change));
        return change.apply(isSame(below, expr.below()) ? expr : with(expr, below));
    }

    private static Expr with(Expr expr, List<Expr> below) {
        return switch (expr) {
            case Expr.Column column -> column;
            case Expr.Constant constant -> constant;
            case Expr.Call call -> new Expr.Call(call.function(), below);
            case Expr.Aggregate aggregate -> new Expr.Aggregate(aggregate.function(), below);
            case Expr.AboutViewer fact -> new Expr.AboutViewer(fact.fact(), below);
        };
    }

    /// The plan with every relation changed, the lowest first.
    static Rel rels(Rel rel, UnaryOperator<Rel> change) {
        return change.apply(inputs(rel, input -> rels(input, change)));
    }

    /// The relation with its inputs changed.
    static Rel inputs(Rel rel, UnaryOperator<Rel> change) {
        List<Rel> inputs = each(rel.inputs(), change);
        return isSame(inputs, rel.inputs()) ? rel : over(rel, inputs);
    }

    private static Rel over(Rel rel, List<Rel> inputs) {
        return switch (rel) {
            case Rel.Scan scan -> scan;
            case Rel.Filter filter -> new Rel.Filter(inputs.getFirst(), filter.condition());
            case Rel.Project project -> new Rel.Project(inputs.getFirst(), project.named());
            case Rel.Aggregate aggregate ->
                new Rel.Aggregate(inputs.getFirst(), aggregate.groups(), aggregate.aggregates());
            case Rel.Join join -> new Rel.Join(inputs.getFirst(), inputs.getLast(), join.kind(), join.on());
            case Rel.Sort sort -> new Rel.Sort(inputs.getFirst(), sort.keys());
            case Rel.Limit limit -> new Rel.Limit(inputs.getFirst(), limit.rows());
        };
    }

    /// The plan with every expression in it changed, those of row guards too.
    static Rel everyExpr(Rel plan, UnaryOperator<Expr> change) {
        return rels(plan, rel -> exprsOf(rel, expr -> expr(expr, change)));
    }

    private static Rel exprsOf(Rel rel, UnaryOperator<Expr> change) {
        return switch (rel) {
            case Rel.Scan scan -> guarded(scan, change);
            case Rel.Filter filter -> {
                Expr condition = change.apply(filter.condition());
                yield condition == filter.condition() ? filter : new Rel.Filter(filter.input(), condition);
            }
            case Rel.Project project -> {
                List<Named> named = named(project.named(), change);
                yield isSame(named, project.named()) ? project : new Rel.Project(project.input(), named);
            }
            case Rel.Aggregate aggregate -> {
                List<Named> groups = named(aggregate.groups(), change);
                List<Named> aggregates = named(aggregate.aggregates(), change);
                yield isSame(groups, aggregate.groups()) && isSame(aggregates, aggregate.aggregates())
                        ? aggregate
                        : new Rel.Aggregate(aggregate.input(), groups, aggregates);
            }
            case Rel.Join join -> {
                Expr on = change.apply(join.on());
                yield on == join.on() ? join : new Rel.Join(join.left(), join.right(), join.kind(), on);
            }
            case Rel.Sort sort -> {
                List<SortKey> keys = each(sort.keys(), key -> changed(key, change));
                yield isSame(keys, sort.keys()) ? sort : new Rel.Sort(sort.input(), keys);
            }
            case Rel.Limit limit -> limit;
        };
    }

    private static Rel guarded(Rel.Scan scan, UnaryOperator<Expr> change) {
        if (!(scan.guard() instanceof Guard.Rows(Expr condition))) return scan;
        Expr changed = change.apply(condition);
        return changed == condition ? scan : new Rel.Scan(scan.table(), scan.columns(), new Guard.Rows(changed));
    }

    private static List<Named> named(List<Named> named, UnaryOperator<Expr> change) {
        return each(named, one -> {
            Expr changed = change.apply(one.expr());
            return changed == one.expr() ? one : new Named(one.name(), changed);
        });
    }

    private static SortKey changed(SortKey key, UnaryOperator<Expr> change) {
        Expr changed = change.apply(key.expr());
        return changed == key.expr() ? key : new SortKey(changed, key.direction(), key.nulls());
    }

    private static <T> List<T> each(List<T> all, UnaryOperator<T> change) {
        List<T> changed = new ArrayList<>(all.size());
        all.forEach(one -> changed.add(change.apply(one)));
        return changed;
    }

    /// The very same parts.
    private static <T> boolean isSame(List<T> these, List<T> those) {
        for (int i = 0; i < these.size(); i++) {
            if (these.get(i) != those.get(i)) return false;
        }
        return these.size() == those.size();
    }
}
