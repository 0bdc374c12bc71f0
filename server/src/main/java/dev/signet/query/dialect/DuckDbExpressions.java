package dev.signet.query.dialect;

import dev.signet.query.plan.Expr;
import dev.signet.query.plan.Function;
import dev.signet.query.plan.Type;
import dev.signet.query.plan.Value;
import java.util.List;
import java.util.Map;

/// Writes expressions for DuckDB.
///
/// A column may be of any DuckDB type that reads as its own: an `INTEGER` may be a `SMALLINT`, a `TEXT` an enum, a
/// `DATETIME` a date. So what is computed with is cast first; DuckDB drops a cast that changes nothing.
final class DuckDbExpressions {
    private final Sql sql;
    private final Map<String, String> aliasOf;
    private final DuckDbFunctions functions;

    DuckDbExpressions(Sql sql, Map<String, String> aliasOf) {
        this.sql = sql;
        this.aliasOf = Map.copyOf(aliasOf);
        this.functions = new DuckDbFunctions(sql, this);
    }

    /// As a column of the result, or to sort by.
    void told(Expr expr) {
        if (expr.type() == Type.NULL) {
            cast(expr, Type.NULL);
        } else {
            write(expr);
        }
    }

    /// As a condition.
    void condition(Expr expr) {
        as(expr, Type.BOOLEAN);
    }

    /// As a value of exactly that type.
    void as(Expr expr, Type type) {
        boolean exact = switch (expr) {
            case Expr.Constant _ -> true;
            case Expr.Call call -> call.function() != Function.IF && call.function() != Function.COALESCE;
            case Expr.Column _, Expr.Aggregate _, Expr.AboutViewer _ -> type == Type.BOOLEAN;
        };
        if (exact && expr.type() == type) {
            write(expr);
        } else if (expr instanceof Expr.Constant constant && constant.value() instanceof Value.Nothing) {
            sql.words("CAST(NULL AS " + name(type) + ")");
        } else {
            cast(expr, type);
        }
    }

    private void cast(Expr expr, Type type) {
        sql.words("CAST(");
        write(expr);
        sql.words(" AS " + name(type) + ")");
    }

    private static String name(Type type) {
        return switch (type) {
            case TEXT, NULL -> "VARCHAR";
            case NUMBER -> "DOUBLE";
            case INTEGER -> "BIGINT";
            case BOOLEAN -> "BOOLEAN";
            case DATETIME -> "TIMESTAMP";
        };
    }

    private void write(Expr expr) {
        switch (expr) {
            case Expr.Column column -> sql.words(owner(column) + ".").name(column.name());
            case Expr.Constant(Value value, Type type) -> constant(value, type);
            case Expr.Call call -> functions.write(call);
            case Expr.Aggregate aggregate -> aggregate(aggregate);
            case Expr.AboutViewer fact ->
                throw new IllegalStateException(fact.fact().label() + " was not bound");
        }
    }

    private String owner(Expr.Column column) {
        String owner = aliasOf.get(column.name());
        if (owner == null) {
            throw new IllegalStateException("no column " + column.name());
        }
        return owner;
    }

    private void constant(Value value, Type type) {
        sql.words("CAST(");
        switch (value) {
            case Value.Nothing _ -> sql.words("NULL");
            case Value.Text _, Value.Number _, Value.Whole _, Value.Flag _, Value.Moment _ -> sql.bind(value);
        }
        sql.words(" AS " + name(type) + ")");
    }

    private void aggregate(Expr.Aggregate aggregate) {
        List<Expr> arguments = aggregate.arguments();
        switch (aggregate.function()) {
            case SUM -> sum(aggregate);
            case AVG -> {
                sql.words("avg(");
                as(arguments.getFirst(), Type.NUMBER);
                sql.words(")");
            }
            case MIN -> enclosed("min(", arguments, ")");
            case MAX -> enclosed("max(", arguments, ")");
            case COUNT -> enclosed(arguments.isEmpty() ? "count(*" : "count(", arguments, ")");
            case COUNT_DISTINCT -> enclosed("count(DISTINCT ", arguments, ")");
        }
    }

    /// A sum of whole numbers is wider than they are; one that is too wide for us is null.
    private void sum(Expr.Aggregate aggregate) {
        if (aggregate.type() == Type.NUMBER) {
            enclosed("sum(", aggregate.arguments(), ")");
        } else {
            sql.words("TRY_CAST(sum(");
            as(aggregate.arguments().getFirst(), Type.INTEGER);
            sql.words(") AS BIGINT)");
        }
    }

    /// As they are, between these words.
    void enclosed(String before, List<Expr> arguments, String after) {
        sql.words(before).each(arguments, ", ", this::told).words(after);
    }
}
