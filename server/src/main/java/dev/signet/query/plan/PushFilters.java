package dev.signet.query.plan;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Moves filters towards the tables: below a sort, below a projection that only renames what they look at, and onto
/// the side of a join they look at. Never below a guard, which stays nearest to its table.
final class PushFilters implements Pass {

    @Override
    public Set<Trait> needs() {
        return Set.of(Trait.GUARDED);
    }

    @Override
    public Set<Trait> promises() {
        return Set.of();
    }

    @Override
    public Rel apply(Rel plan, Viewer viewer) {
        return Rewrite.rels(plan, PushFilters::push);
    }

    private static Rel push(Rel rel) {
        return rel instanceof Rel.Filter filter ? push(filter) : rel;
    }

    private static Rel push(Rel.Filter filter) {
        return switch (filter.input()) {
            case Rel.Sort sort -> new Rel.Sort(push(new Rel.Filter(sort.input(), filter.condition())), sort.keys());
            case Rel.Project project -> below(filter, project);
            case Rel.Join join -> JoinSides.push(filter, join, PushFilters::push);
            case Rel.Scan _, Rel.Filter _, Rel.Aggregate _, Rel.Limit _ -> filter;
        };
    }

    private static Rel below(Rel.Filter filter, Rel.Project project) {
        Map<String, Expr> plain = new HashMap<>();
        for (Named named : project.named()) {
            if (named.expr() instanceof Expr.Column || named.expr() instanceof Expr.Constant) {
                plain.put(named.name(), named.expr());
            }
        }
        boolean onlyPlain = filter.condition()
                .all()
                .allMatch(each -> !(each instanceof Expr.Column column) || plain.containsKey(column.name()));
        if (!onlyPlain) {
            return filter; // what is computed would be computed twice
        }
        Expr condition = Rewrite.expr(
                filter.condition(),
                each -> each instanceof Expr.Column column ? plain.getOrDefault(column.name(), each) : each);
        return new Rel.Project(push(new Rel.Filter(project.input(), condition)), project.named());
    }
}
