package dev.signet.query.dialect;

import dev.signet.query.plan.Expr;
import dev.signet.query.plan.Named;
import dev.signet.query.plan.OutputColumn;
import dev.signet.query.plan.SortKey;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// One `SELECT`: where its rows come from, which stay, what is told of them, in what order and how many.
///
/// All expressions are over the columns of `from`, and those of `shape` may be aggregates.
record Block(From from, List<Expr> where, Shape shape, List<Order> order, OptionalLong limit) {
    Block {
        where = List.copyOf(where);
        order = List.copyOf(order);
    }

    /// What is told of the rows.
    sealed interface Shape {}

    /// All columns as they are.
    record Whole() implements Shape {}

    /// Something of each row.
    record Rows(List<Named> named) implements Shape {}

    /// Something of each group of rows. The groups themselves are among what is told, at these places (from 0).
    record Groups(List<Named> named, List<Integer> keys) implements Shape {}

    /// One thing to sort by.
    sealed interface Order {
        SortKey key();

        /// An expression over the columns of `from`.
        record ByExpr(SortKey key) implements Order {}

        /// What is told at this place (from 0).
        record ByPlace(SortKey key, int place) implements Order {}
    }

    static Block all(From from) {
        return new Block(from, List.of(), new Whole(), List.of(), OptionalLong.empty());
    }

    List<OutputColumn> columns() {
        return named().stream().map(Named::column).toList();
    }

    List<Named> named() {
        return switch (shape) {
            case Whole _ -> from.columns().stream().map(Named::same).toList();
            case Rows(List<Named> named) -> named;
            case Groups(List<Named> named, List<Integer> _) -> named;
        };
    }

    boolean isWhole() {
        return shape instanceof Whole;
    }

    boolean isLimited() {
        return limit.isPresent();
    }

    /// This block as what another one reads: the table itself if nothing is done to it.
    From read() {
        boolean untouched = isWhole() && where.isEmpty() && order.isEmpty() && !isLimited();
        return untouched && from instanceof From.Table ? from : new From.Nested(this);
    }

    Block keeping(Expr condition) {
        return new Block(
                from, Stream.concat(where.stream(), Stream.of(condition)).toList(), shape, order, limit);
    }

    Block shaped(Shape next, List<Order> nextOrder) {
        return new Block(from, where, next, nextOrder, limit);
    }

    Block ordered(List<Order> next) {
        return new Block(from, where, shape, next, limit);
    }

    Block atMost(long rows) {
        return new Block(from, where, shape, order, OptionalLong.of(Math.min(rows, limit.orElse(rows))));
    }
}
