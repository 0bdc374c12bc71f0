package dev.signet.query.dialect;

import dev.signet.query.plan.Expr;
import dev.signet.query.plan.Named;
import dev.signet.query.plan.Rel;
import dev.signet.query.plan.SortKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Puts the relations of a plan into as few blocks as say the same: a clause joins the block below it if SQL would
/// compute it at that place anyway, else it begins a block around it.
final class Blocks {
    private Blocks() {}

    static Block of(Rel rel) {
        return switch (rel) {
            case Rel.Scan scan -> Block.all(new From.Table(scan.table(), scan.columns()));
            case Rel.Filter filter -> filter(of(filter.input()), filter.condition());
            case Rel.Project project -> project(of(project.input()), project.named());
            case Rel.Aggregate aggregate -> aggregate(of(aggregate.input()), aggregate);
            case Rel.Join join ->
                Block.all(
                        new From.Joined(of(join.left()).read(), of(join.right()).read(), join.kind(), join.on()));
            case Rel.Sort sort -> sort(of(sort.input()), sort.keys());
            case Rel.Limit limit -> of(limit.input()).atMost(limit.rows());
        };
    }

    private static Block around(Block block) {
        return Block.all(new From.Nested(block));
    }

    private static Block filter(Block below, Expr condition) {
        Block block = below.isWhole() && !below.isLimited() ? below : around(below);
        return block.keeping(condition);
    }

    private static Block project(Block below, List<Named> named) {
        return switch (below.shape()) {
            case Block.Whole _ -> below.shaped(new Block.Rows(named), below.order());
            case Block.Rows _ ->
                Inlining.of(below, named)
                        .flatMap(inlined -> reshaped(below, named, new Block.Rows(inlined)))
                        .orElseGet(() -> around(below).shaped(new Block.Rows(named), List.of()));
            case Block.Groups groups ->
                Inlining.of(below, named)
                        .flatMap(inlined -> Inlining.keys(groups, named)
                                .flatMap(keys -> reshaped(below, named, new Block.Groups(inlined, keys))))
                        .orElseGet(() -> around(below).shaped(new Block.Rows(named), List.of()));
        };
    }

    /// The block with another shape; its order by places is moved along, if what it sorts by is still told.
    private static Optional<Block> reshaped(Block below, List<Named> named, Block.Shape shape) {
        List<Block.Order> moved = new ArrayList<>();
        for (Block.Order order : below.order()) {
            switch (order) {
                case Block.Order.ByExpr byExpr -> moved.add(byExpr);
                case Block.Order.ByPlace(SortKey key, int place) -> {
                    Expr told = new Expr.Column(below.columns().get(place));
                    place(named, told).ifPresent(now -> moved.add(new Block.Order.ByPlace(key, now)));
                }
            }
        }
        return moved.size() == below.order().size() ? Optional.of(below.shaped(shape, moved)) : Optional.empty();
    }

    private static Optional<Integer> place(List<Named> named, Expr told) {
        return IntStream.range(0, named.size())
                .filter(i -> named.get(i).expr().equals(told))
                .boxed()
                .findFirst();
    }

    private static Block aggregate(Block below, Rel.Aggregate aggregate) {
        List<Named> named = Stream.concat(aggregate.groups().stream(), aggregate.aggregates().stream())
                .toList();
        List<Integer> keys =
                IntStream.range(0, aggregate.groups().size()).boxed().toList();
        boolean perRow = !(below.shape() instanceof Block.Groups) && !below.isLimited();
        return Optional.of(below)
                .filter(_ -> perRow)
                .flatMap(block -> Inlining.of(block, named))
                .map(inlined -> below.shaped(new Block.Groups(inlined, keys), List.of()))
                .orElseGet(() -> around(below).shaped(new Block.Groups(named, keys), List.of()));
    }

    private static Block sort(Block below, List<SortKey> keys) {
        Block block = below.isLimited() ? around(below) : below;
        if (block.isWhole()) {
            return block.ordered(byExpr(keys));
        }
        List<Named> told = block.columns().stream().map(Named::same).toList();
        List<Block.Order> byPlace = keys.stream()
                .flatMap(key ->
                        place(told, key.expr()).<Block.Order>map(place -> new Block.Order.ByPlace(key, place)).stream())
                .toList();
        return byPlace.size() == keys.size()
                ? block.ordered(byPlace)
                : around(block).ordered(byExpr(keys));
    }

    private static List<Block.Order> byExpr(List<SortKey> keys) {
        return keys.stream().<Block.Order>map(Block.Order.ByExpr::new).toList();
    }
}
