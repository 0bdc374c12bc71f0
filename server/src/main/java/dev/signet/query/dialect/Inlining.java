package dev.signet.query.dialect;

import dev.signet.query.plan.Expr;
import dev.signet.query.plan.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Says what stands above a block with what the block itself is made of.
final class Inlining {
    private final Map<String, Expr> told = new HashMap<>();
    private final Map<String, Integer> uses = new HashMap<>();

    private Inlining(Block below) {
        below.named().forEach(each -> told.put(each.name(), each.expr()));
    }

    /// The same over what the block reads. Nothing if something computed were to be computed twice: then size and work
    /// would double with every layer.
    static Optional<List<Named>> of(Block below, List<Named> named) {
        Inlining inlining = new Inlining(below);
        List<Named> inlined = named.stream()
                .map(each -> new Named(each.name(), inlining.inlined(each.expr())))
                .toList();
        boolean once = inlining.uses.entrySet().stream()
                .allMatch(use -> use.getValue() == 1 || inlining.isPlain(use.getKey()));
        return once ? Optional.of(inlined) : Optional.empty();
    }

    /// Where the groups are told. Nothing if one of them no longer is, if without groups no aggregate is left to tell
    /// that it is one row, or if something is computed of an aggregate: DuckDB allows no `TRY` around one.
    static Optional<List<Integer>> keys(Block.Groups groups, List<Named> named) {
        boolean computes = named.stream()
                .map(Named::expr)
                .filter(each -> !(each instanceof Expr.Column))
                .flatMap(Expr::all)
                .anyMatch(Expr.Column.class::isInstance);
        List<Integer> keys = IntStream.range(0, named.size())
                .filter(i -> named.get(i).expr() instanceof Expr.Column column && isKey(groups, column.name()))
                .boxed()
                .toList();
        boolean aggregates = named.stream()
                .anyMatch(each -> each.expr() instanceof Expr.Column column && !isKey(groups, column.name()));
        boolean complete = keys.size() == groups.keys().size() && (aggregates || !keys.isEmpty());
        return complete && !computes ? Optional.of(keys) : Optional.empty();
    }

    private static boolean isKey(Block.Groups groups, String name) {
        return groups.keys().stream()
                .anyMatch(key -> groups.named().get(key).name().equals(name));
    }

    private boolean isPlain(String name) {
        return told.get(name) instanceof Expr.Column;
    }

    private Expr inlined(Expr expr) {
        return switch (expr) {
            case Expr.Column column -> {
                uses.merge(column.name(), 1, Integer::sum);
                yield told.getOrDefault(column.name(), column);
            }
            case Expr.Constant constant -> constant;
            case Expr.Call call -> new Expr.Call(call.function(), all(call.arguments()));
            case Expr.Aggregate aggregate -> new Expr.Aggregate(aggregate.function(), all(aggregate.arguments()));
            case Expr.AboutViewer fact -> fact;
        };
    }

    private List<Expr> all(List<Expr> exprs) {
        return exprs.stream().map(this::inlined).toList();
    }
}
