package dev.signet.workbooks;

import dev.signet.query.plan.AggregateSplit;
import dev.signet.query.plan.Expr;
import dev.signet.query.plan.Named;
import dev.signet.query.plan.OutputColumn;
import dev.signet.query.plan.Rel;
import dev.signet.query.plan.SortKey;
import dev.signet.workbooks.CompiledElement.From;
import dev.signet.workbooks.Shape.Use;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Makes the plan of one element out of its compiled columns and what narrows its rows.
final class Assemble {
    /// The most values a list control offers `[inferred]`.
    static final int MAX_CHOICES = 1_000;

    private final Narrowings narrowings;
    private final Faults faults;

    Assemble(Narrowings narrowings, Faults faults) {
        this.narrowings = narrowings;
        this.faults = faults;
    }

    /// What the element shows, sorted.
    Rel shown(CompiledElement compiled) {
        Shape shape = Shape.of(compiled.element());
        Rel sorted = switch (shape) {
            case Shape.Rows _ -> sorted(rows(compiled), compiled, List.of());
            case Shape.Groups groups ->
                sorted(
                        groups(compiled, groups),
                        compiled,
                        groups.groupBy().stream().map(Use::columnId).toList());
        };
        return new Rel.Project(sorted, only(sorted, shape.shown()));
    }

    /// The values of one column, each once, sorted, null last; one more than a list offers.
    Rel choices(CompiledElement compiled, OutputColumn column) {
        Rel distinct = new Rel.Aggregate(rows(compiled), List.of(Named.same(column)), List.of());
        SortKey key = new SortKey(new Expr.Column(column), SortKey.Direction.ASCENDING, SortKey.Nulls.LAST);
        return new Rel.Limit(new Rel.Sort(distinct, List.of(key)), MAX_CHOICES + 1L);
    }

    /// Single rows, with every column there is of them.
    private Rel rows(CompiledElement compiled) {
        Rel rel = new Rel.Project(
                from(compiled.source().from()), compiled.source().columns());
        for (List<Named> layer : compiled.rows()) rel = with(rel, layer);
        return narrowings.narrow(rel, compiled.element(), compiled.rowColumns());
    }

    private Rel from(From from) {
        return switch (from) {
            case From.Table table -> table.scan();
            case From.Parent(CompiledElement element) -> rows(element);
            case From.Joined joined ->
                new Rel.Join(
                        new Rel.Project(from(joined.left()), joined.leftNames()),
                        new Rel.Project(from(joined.right()), joined.rightNames()),
                        joined.pairing().kind(),
                        joined.pairing().on());
        };
    }

    private Rel groups(CompiledElement compiled, Shape.Groups shape) {
        List<Named> keys = shape.groupBy().stream()
                .map(Use::columnId)
                .distinct()
                .flatMap(id -> compiled.row(id).stream())
                .map(Named::same)
                .toList();
        Rel rows = rows(compiled);
        Rel rel = switch (AggregateSplit.of(rows, keys, compiled.totals())) {
            case AggregateSplit.Split(Rel split) -> split;
            case AggregateSplit.Loose loose -> without(compiled, rows, keys, loose);
        };
        for (List<Named> layer : compiled.above()) rel = with(rel, possible(rel, layer));
        Set<OutputColumn> totals = new HashSet<>(rel.columns());
        keys.forEach(key -> totals.remove(key.column()));
        return narrowings.narrow(rel, compiled.element(), List.copyOf(totals));
    }

    /// Without the totals that look at single rows, which are noted.
    private Rel without(CompiledElement compiled, Rel rows, List<Named> keys, AggregateSplit.Loose loose) {
        Contents contents = compiled.element().contents();
        for (int i = 0; i < contents.columns().size(); i++) {
            if (loose.columns().containsKey(contents.columns().get(i).id())) {
                faults.add(
                        contents.path() + ".columns[" + i + "].formula",
                        "Beside an aggregate, only columns that are grouped by can be used.");
            }
        }
        List<Named> sound = compiled.totals().stream()
                .filter(total -> !loose.columns().containsKey(total.name()))
                .toList();
        return switch (AggregateSplit.of(rows, keys, sound)) {
            case AggregateSplit.Split(Rel split) -> split;
            case AggregateSplit.Loose _ -> throw new IllegalStateException("the split is not sound");
        };
    }

    private static List<Named> possible(Rel rel, List<Named> layer) {
        Set<OutputColumn> known = new HashSet<>(rel.columns());
        return layer.stream()
                .filter(named -> named.expr()
                        .all()
                        .allMatch(each -> !(each instanceof Expr.Column column)
                                || known.contains(new OutputColumn(column.name(), column.type()))))
                .toList();
    }

    /// Sorted as the element says, and then by its groups: the same answer always comes in the same order.
    private static Rel sorted(Rel rel, CompiledElement compiled, List<String> groups) {
        List<SortKey> keys = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Stream<SortBy> wanted = compiled.element().contents().narrowing().sort().stream();
        Stream<SortBy> rest =
                groups.stream().map(id -> new SortBy(id, SortKey.Direction.ASCENDING, SortKey.Nulls.LAST));
        Stream.concat(wanted, rest)
                .filter(by -> seen.add(by.columnId()))
                .forEach(by -> rel.columns().stream()
                        .filter(column -> column.name().equals(by.columnId()))
                        .forEach(column -> keys.add(new SortKey(new Expr.Column(column), by.direction(), by.nulls()))));
        return keys.isEmpty() ? rel : new Rel.Sort(rel, keys);
    }

    private static Rel with(Rel rel, List<Named> more) {
        Stream<Named> same = rel.columns().stream().map(Named::same);
        return new Rel.Project(rel, Stream.concat(same, more.stream()).toList());
    }

    private static List<Named> only(Rel rel, List<String> ids) {
        return ids.stream()
                .flatMap(id ->
                        rel.columns().stream().filter(column -> column.name().equals(id)))
                .map(Named::same)
                .toList();
    }
}
