package dev.signet.query.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Turns groups and calculations such as `Sum([a]) / Count()` into plan form: an aggregation of bare aggregates, and
/// a projection that computes with them.
///
/// The columns are those of the groups, then those of the calculations. A calculation may use aggregates, constants,
/// and what is grouped by; where it looks at a column of single rows, the outcome names that column.
public final class AggregateSplit {
    private final List<Named> groups;
    private final List<Named> aggregates = new ArrayList<>();
    private final List<String> loose = new ArrayList<>();

    private AggregateSplit(List<Named> groups) {
        this.groups = groups;
    }

    /// What came of it.
    public sealed interface Outcome {}

    /// The relation.
    public record Split(Rel rel) implements Outcome {}

    /// For each calculation that cannot be made (by its name) the columns it uses outside of aggregates and groups.
    public record Loose(Map<String, List<String>> columns) implements Outcome {
        public Loose {
            columns = Map.copyOf(columns);
        }
    }

    /// The groups and calculations over the input.
    public static Outcome of(Rel input, List<Named> groups, List<Named> calculations) {
        List<Named> keys = IntStream.range(0, groups.size())
                .mapToObj(i -> new Named("group " + i, groups.get(i).expr()))
                .toList();
        AggregateSplit split = new AggregateSplit(keys);
        Map<String, List<String>> loose = new TreeMap<>();
        List<Named> computed = new ArrayList<>();
        for (Named calculation : calculations) {
            split.loose.clear();
            computed.add(new Named(calculation.name(), split.above(calculation.expr())));
            if (!split.loose.isEmpty()) {
                loose.put(calculation.name(), List.copyOf(split.loose));
            }
        }
        return loose.isEmpty() ? new Split(split.rel(input, groups, computed)) : new Loose(loose);
    }

    private Rel rel(Rel input, List<Named> named, List<Named> computed) {
        if (groups.isEmpty() && aggregates.isEmpty()) {
            added(new Expr.Aggregate(AggregateFunction.COUNT, List.of())); // constants only: still one row
        }
        Stream<Named> keys = IntStream.range(0, groups.size())
                .mapToObj(i -> new Named(named.get(i).name(), reference(groups.get(i))));
        return new Rel.Project(
                new Rel.Aggregate(input, groups, aggregates),
                Stream.concat(keys, computed.stream()).toList());
    }

    /// The expression as it is seen above the aggregation.
    private Expr above(Expr expr) {
        Map<Expr, Named> keys = groups.stream().collect(Collectors.toMap(Named::expr, key -> key, (one, _) -> one));
        Named key = keys.get(expr);
        return key == null ? aboveUngrouped(expr) : reference(key);
    }

    private Expr aboveUngrouped(Expr expr) {
        return switch (expr) {
            case Expr.Constant constant -> constant;
            case Expr.AboutViewer fact -> fact;
            case Expr.Aggregate aggregate -> reference(aggregate(aggregate));
            case Expr.Call call ->
                new Expr.Call(
                        call.function(),
                        call.arguments().stream().map(this::above).toList());
            case Expr.Column column -> {
                loose.add(column.name());
                yield column;
            }
        };
    }

    private Named aggregate(Expr.Aggregate aggregate) {
        return aggregates.stream()
                .filter(each -> each.expr().equals(aggregate))
                .findFirst()
                .orElseGet(() -> added(aggregate));
    }

    private Named added(Expr.Aggregate aggregate) {
        Named named = new Named("aggregate " + aggregates.size(), aggregate);
        aggregates.add(named);
        return named;
    }

    private static Expr reference(Named named) {
        return new Expr.Column(named.column());
    }
}
