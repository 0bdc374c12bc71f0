package dev.signet.query.dialect;

import dev.signet.query.plan.JoinKind;
import dev.signet.query.plan.Named;
import dev.signet.query.plan.SortKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Writes blocks for DuckDB, and counts their aliases.
final class DuckDbBlocks {
    private final Sql sql;
    private int aliases;

    DuckDbBlocks(Sql sql) {
        this.sql = sql;
    }

    void write(Block block) {
        Map<String, String> owners = new HashMap<>();
        List<String> names = new ArrayList<>();
        for (From side : sides(block.from())) {
            String alias = "t" + ++aliases;
            names.add(alias);
            side.columns().forEach(column -> owners.put(column.name(), alias));
        }
        DuckDbExpressions expressions = new DuckDbExpressions(sql, owners);
        select(block.named(), expressions);
        sql.line().words("FROM ");
        from(block.from(), names, expressions);
        if (!block.where().isEmpty()) {
            sql.line().words("WHERE ").each(block.where(), " AND ", expressions::condition);
        }
        ending(block, expressions);
    }

    private static List<From> sides(From from) {
        return from instanceof From.Joined joined ? List.of(joined.left(), joined.right()) : List.of(from);
    }

    private void select(List<Named> named, DuckDbExpressions expressions) {
        sql.words("SELECT ").each(named, ", ", each -> {
            expressions.told(each.expr());
            sql.words(" AS ").name(each.name());
        });
    }

    private void from(From from, List<String> names, DuckDbExpressions expressions) {
        switch (from) {
            case From.Table table ->
                sql.each(table.name().path(), ".", sql::name).words(" AS " + names.getFirst());
            case From.Nested nested ->
                sql.words("(").block(() -> write(nested.block())).words(") AS " + names.getFirst());
            case From.Joined joined -> {
                from(joined.left(), names.subList(0, 1), expressions);
                sql.line().words(words(joined.kind()));
                from(joined.right(), names.subList(1, 2), expressions);
                sql.words(" ON ");
                expressions.condition(joined.on());
            }
        }
    }

    private static String words(JoinKind kind) {
        return switch (kind) {
            case INNER -> "JOIN ";
            case LEFT -> "LEFT JOIN ";
            case RIGHT -> "RIGHT JOIN ";
            case FULL -> "FULL JOIN ";
        };
    }

    private void ending(Block block, DuckDbExpressions expressions) {
        if (block.shape() instanceof Block.Groups groups && !groups.keys().isEmpty()) {
            sql.line().words("GROUP BY ").each(groups.keys(), ", ", this::place);
        }
        if (!block.order().isEmpty()) {
            sql.line().words("ORDER BY ").each(block.order(), ", ", order -> order(order, expressions));
        }
        block.limit().ifPresent(rows -> sql.line().words("LIMIT " + rows));
    }

    private void order(Block.Order order, DuckDbExpressions expressions) {
        switch (order) {
            case Block.Order.ByExpr(SortKey key) -> expressions.told(key.expr());
            case Block.Order.ByPlace(SortKey _, int place) -> place(place);
        }
        SortKey key = order.key();
        sql.words(key.direction() == SortKey.Direction.ASCENDING ? " ASC" : " DESC");
        sql.words(key.nulls() == SortKey.Nulls.FIRST ? " NULLS FIRST" : " NULLS LAST");
    }

    /// Groups and order are told by the place of a column: that needs no value to be bound twice.
    private void place(int place) {
        sql.words(String.valueOf(place + 1));
    }
}
