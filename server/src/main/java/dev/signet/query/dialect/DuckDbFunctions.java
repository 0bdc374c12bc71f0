package dev.signet.query.dialect;

import dev.signet.query.plan.DateUnit;
import dev.signet.query.plan.Expr;
import dev.signet.query.plan.Type;
import dev.signet.query.plan.Value;
import java.util.List;

/// Writes functions for DuckDB, with the null of [dev.signet.query.plan.Function]: what cannot be computed is null.
final class DuckDbFunctions {
    private final Sql sql;
    private final DuckDbExpressions expressions;

    DuckDbFunctions(Sql sql, DuckDbExpressions expressions) {
        this.sql = sql;
        this.expressions = expressions;
    }

    void write(Expr.Call call) {
        List<Expr> given = call.arguments();
        switch (call.function()) {
            case ADD -> arithmetic(call, " + ");
            case SUBTRACT -> arithmetic(call, " - ");
            case MULTIPLY -> arithmetic(call, " * ");
            case DIVIDE -> divided(call, " / ");
            case REMAINDER -> divided(call, " % ");
            case POWER -> power(given);
            case NEGATE -> negated(call);
            case EQUAL -> compared(given, " = ");
            case NOT_EQUAL -> compared(given, " <> ");
            case LESS -> compared(given, " < ");
            case AT_MOST -> compared(given, " <= ");
            case GREATER -> compared(given, " > ");
            case AT_LEAST -> compared(given, " >= ");
            case CONCATENATE -> sql.words("(").each(given, " || ", this::text).words(")");
            case AND -> between(given, " AND ", Type.BOOLEAN);
            case OR -> between(given, " OR ", Type.BOOLEAN);
            case NOT -> typed("(NOT ", given, Type.BOOLEAN);
            case IN -> in(given);
            case IF -> branches(call);
            case IS_NULL -> expressions.enclosed("(", given, " IS NULL)");
            case IS_NOT_NULL -> expressions.enclosed("(", given, " IS NOT NULL)");
            case COALESCE -> typed("coalesce(", given, call.type());
            case DATE_TRUNC -> truncated(given);
            case DATE_PART -> part(given);
            case ROUND -> rounded(call);
            case LOWER -> typed("lower(", given, Type.TEXT);
            case UPPER -> typed("upper(", given, Type.TEXT);
            case CONTAINS -> typed("contains(", given, Type.TEXT);
        }
    }

    private void typed(String before, List<Expr> arguments, Type type) {
        typed(before, arguments, type, ")");
    }

    private void between(List<Expr> arguments, String operator, Type type) {
        sql.words("(")
                .each(arguments, operator, each -> expressions.as(each, type))
                .words(")");
    }

    /// Whole numbers that grow too large are null.
    private void arithmetic(Expr.Call call, String operator) {
        sql.words(call.type() == Type.INTEGER ? "TRY" : "");
        between(call.arguments(), operator, call.type());
    }

    private void negated(Expr.Call call) {
        typed(call.type() == Type.INTEGER ? "TRY(-" : "(-", call.arguments(), call.type());
    }

    /// Divided by zero is null. Whole numbers know that; what is no column or constant is not said twice, as `nullif`
    /// would, but looked at afterwards.
    private void divided(Expr.Call call, String operator) {
        List<Expr> given = call.arguments();
        if (call.type() == Type.INTEGER) {
            arithmetic(call, operator);
        } else if (given.getLast() instanceof Expr.Call) {
            finite(() -> between(given, operator, Type.NUMBER));
        } else {
            sql.words("(");
            expressions.as(given.getFirst(), Type.NUMBER);
            sql.words(operator + "nullif(");
            expressions.as(given.getLast(), Type.NUMBER);
            sql.words(", 0))");
        }
    }

    private void power(List<Expr> arguments) {
        finite(() -> typed("TRY(pow(", arguments, Type.NUMBER, "))"));
    }

    /// What is no number (a root of a negative one) or no finite one is null. DuckDB would compute the argument of a
    /// `nullif` or a `CASE` twice, and so the innermost of nested ones without end; that of a list only once.
    private void finite(Runnable number) {
        sql.words("list_filter([");
        number.run();
        sql.words("], lambda v: isfinite(v))[1]");
    }

    private void compared(List<Expr> arguments, String operator) {
        between(arguments, operator, alike(arguments));
    }

    private void in(List<Expr> arguments) {
        Type alike = alike(arguments);
        sql.words("(");
        expressions.as(arguments.getFirst(), alike);
        typed(" IN (", arguments.subList(1, arguments.size()), alike);
        sql.words(")");
    }

    private static Type alike(List<Expr> arguments) {
        return arguments.stream()
                .map(Expr::type)
                .reduce(Type.NULL, (one, other) -> one.unify(other).orElseThrow());
    }

    private void branches(Expr.Call call) {
        List<Expr> given = call.arguments();
        sql.words("CASE");
        for (int i = 0; i + 1 < given.size(); i += 2) {
            sql.words(" WHEN ");
            expressions.condition(given.get(i));
            sql.words(" THEN ");
            expressions.as(given.get(i + 1), call.type());
        }
        if (given.size() % 2 == 1) {
            sql.words(" ELSE ");
            expressions.as(given.getLast(), call.type());
        }
        sql.words(" END");
    }

    /// As text; whole numbers without a point, whatever their type.
    private void text(Expr expr) {
        switch (expr.type()) {
            case TEXT, NULL -> expressions.as(expr, Type.TEXT);
            case BOOLEAN, INTEGER, DATETIME -> typed("CAST(", List.of(expr), expr.type(), " AS VARCHAR)");
            case NUMBER -> typed("regexp_replace(CAST(", List.of(expr), Type.NUMBER, " AS VARCHAR), '\\.0$', '')");
        }
    }

    private void typed(String before, List<Expr> arguments, Type type, String after) {
        sql.words(before)
                .each(arguments, ", ", each -> expressions.as(each, type))
                .words(after);
    }

    private void truncated(List<Expr> arguments) {
        typed("date_trunc('" + unit(arguments).word() + "', ", arguments.subList(1, 2), Type.DATETIME);
    }

    /// DuckDB counts weekdays from Sunday, 0.
    private void part(List<Expr> arguments) {
        DateUnit unit = unit(arguments);
        List<Expr> moment = arguments.subList(1, 2);
        if (unit == DateUnit.WEEKDAY) {
            typed("(dayofweek(", moment, Type.DATETIME, ") + 1)");
        } else {
            typed("date_part('" + unit.word() + "', ", moment, Type.DATETIME);
        }
    }

    private static DateUnit unit(List<Expr> arguments) {
        if (arguments.getFirst() instanceof Expr.Constant(Value.Text(String word), Type _)) {
            return DateUnit.of(word).orElseThrow();
        }
        throw new IllegalStateException("a unit that is not written out");
    }

    /// Digits beyond any number are null.
    private void rounded(Expr.Call call) {
        List<Expr> given = call.arguments();
        sql.words("TRY(round(");
        expressions.as(given.getFirst(), call.type());
        if (given.size() == 2) {
            sql.words(", TRY_CAST(");
            expressions.as(given.getLast(), Type.INTEGER);
            sql.words(" AS INTEGER)");
        }
        sql.words("))");
    }
}
