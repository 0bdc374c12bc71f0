package dev.signet.query.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Leaves out the columns nobody looks at, from the top down; those the plan gives stay as they are.
final class PruneColumns implements Pass {

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
        return prune(plan, names(plan.columns()));
    }

    private static Rel prune(Rel rel, Set<String> needed) {
        return switch (rel) {
            case Rel.Scan scan -> new Rel.Scan(scan.table(), keptColumns(scan.columns(), needed), scan.guard());
            case Rel.Project project -> project(project, needed);
            case Rel.Aggregate aggregate -> aggregate(aggregate, needed);
            case Rel.Filter filter -> over(filter, needed, Stream.of(filter.condition()));
            case Rel.Sort sort -> over(sort, needed, sort.keys().stream().map(SortKey::expr));
            case Rel.Join join -> over(join, needed, Stream.of(join.on()));
            case Rel.Limit limit -> over(limit, needed, Stream.of());
        };
    }

    private static Rel project(Rel.Project project, Set<String> needed) {
        List<Named> kept = kept(project.named(), needed);
        return new Rel.Project(prune(project.input(), used(kept.stream())), kept);
    }

    private static Rel aggregate(Rel.Aggregate aggregate, Set<String> needed) {
        List<Named> kept = aggregate.groups().isEmpty()
                ? kept(aggregate.aggregates(), needed)
                : aggregate.aggregates().stream()
                        .filter(each -> needed.contains(each.name()))
                        .toList();
        Set<String> used = used(Stream.concat(aggregate.groups().stream(), kept.stream()));
        return new Rel.Aggregate(prune(aggregate.input(), used), aggregate.groups(), kept);
    }

    private static Rel over(Rel rel, Set<String> needed, Stream<Expr> looking) {
        Set<String> below = new HashSet<>(needed);
        looking.flatMap(PruneColumns::columns).forEach(below::add);
        return Rewrite.inputs(rel, input -> prune(input, below));
    }

    private static List<OutputColumn> keptColumns(List<OutputColumn> columns, Set<String> needed) {
        List<OutputColumn> kept =
                columns.stream().filter(each -> needed.contains(each.name())).toList();
        return kept.isEmpty() ? firstOf(columns) : kept;
    }

    private static List<Named> kept(List<Named> named, Set<String> needed) {
        List<Named> kept =
                named.stream().filter(each -> needed.contains(each.name())).toList();
        return kept.isEmpty() ? firstOf(named) : kept;
    }

    /// A relation without columns still has rows to count, which SQL cannot say: one column stays.
    private static <T> List<T> firstOf(List<T> all) {
        return all.subList(0, Math.min(1, all.size()));
    }

    private static Set<String> used(Stream<Named> named) {
        return named.map(Named::expr).flatMap(PruneColumns::columns).collect(Collectors.toSet());
    }

    private static Stream<String> columns(Expr expr) {
        return expr.all()
                .filter(Expr.Column.class::isInstance)
                .map(Expr.Column.class::cast)
                .map(Expr.Column::name);
    }

    private static Set<String> names(List<OutputColumn> columns) {
        return columns.stream().map(OutputColumn::name).collect(Collectors.toSet());
    }
}
