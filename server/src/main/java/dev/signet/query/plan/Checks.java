package dev.signet.query.plan;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// What every relation asks of its parts when it is made.
final class Checks {
    private Checks() {}

    /// True or false, for each row.
    static void condition(Expr condition, String where) {
        if (condition.type() != Type.BOOLEAN && condition.type() != Type.NULL) {
            throw new PlanFault(
                    where + " has a condition that is " + condition.type().words());
        }
        perRow(condition, where);
    }

    /// Computed from one row.
    static void perRow(Expr expr, String where) {
        if (expr.aggregates()) {
            throw new PlanFault(where + " has an aggregate, which belongs into an aggregation");
        }
    }

    /// Made of columns that are there, with the type they have.
    static void known(Expr expr, Collection<OutputColumn> columns, String where) {
        known(Stream.of(expr), columns, where);
    }

    /// All made of columns that are there, with the type they have.
    static void known(Stream<Expr> exprs, Collection<OutputColumn> columns, String where) {
        Map<String, Type> there = HashMap.newHashMap(columns.size());
        columns.forEach(column -> there.put(column.name(), column.type()));
        exprs.forEach(expr -> known(expr, there, where));
    }

    private static void known(Expr expr, Map<String, Type> there, String where) {
        if (expr instanceof Expr.Column(String name, Type type) && there.get(name) != type) {
            throw new PlanFault(where + " knows no column " + name + " of type " + type.wire());
        }
        expr.below().forEach(part -> known(part, there, where));
    }

    /// At least one, each with a name of its own.
    static void columns(List<OutputColumn> columns, String where) {
        if (columns.isEmpty()) {
            throw new PlanFault(where + " has no columns");
        }
        Set<String> seen = new HashSet<>();
        for (OutputColumn column : columns) {
            if (!seen.add(column.name())) {
                throw new PlanFault(where + " has two columns named " + column.name());
            }
        }
    }
}
