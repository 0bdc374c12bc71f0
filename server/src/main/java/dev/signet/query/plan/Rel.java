package dev.signet.query.plan;

import java.util.List;
import java.util.stream.Stream;

/// A relation: rows with named, typed columns. It cannot be made without columns, of columns its input does not have,
/// with two columns of one name, or with an aggregate where rows are looked at one by one.
public sealed interface Rel {

    /// The columns it gives, in order, each name once.
    List<OutputColumn> columns();

    /// The relations right below this one.
    List<Rel> inputs();

    /// The rows of a table that its guard lets through. The columns are those of the table, by their own names, and
    /// hold all that the guard looks at.
    record Scan(TableName table, List<OutputColumn> columns, Guard guard) implements Rel {
        public Scan {
            columns = List.copyOf(columns);
            Checks.columns(columns, "a scan");
            if (guard instanceof Guard.Rows(Expr condition)) {
                Checks.known(condition, columns, "a row guard");
            }
        }

        @Override
        public List<Rel> inputs() {
            return List.of();
        }
    }

    /// The rows the condition is true of: neither those it is false of nor those it is null of.
    record Filter(Rel input, Expr condition) implements Rel {
        public Filter {
            Checks.condition(condition, "a filter");
            Checks.known(condition, input.columns(), "a filter");
        }

        @Override
        public List<OutputColumn> columns() {
            return input.columns();
        }

        @Override
        public List<Rel> inputs() {
            return List.of(input);
        }
    }

    /// Every row of the input, as these columns.
    record Project(Rel input, List<Named> named) implements Rel {
        public Project {
            named = List.copyOf(named);
            named.forEach(each -> Checks.perRow(each.expr(), "a projection"));
            Checks.known(named.stream().map(Named::expr), input.columns(), "a projection");
            Checks.columns(named.stream().map(Named::column).toList(), "a projection");
        }

        @Override
        public List<OutputColumn> columns() {
            return named.stream().map(Named::column).toList();
        }

        @Override
        public List<Rel> inputs() {
            return List.of(input);
        }
    }

    /// One row for each combination of the groups' values; without groups, exactly one row.
    ///
    /// The aggregates are bare [Expr.Aggregate]s: [AggregateSplit] brings formulas into that form.
    record Aggregate(Rel input, List<Named> groups, List<Named> aggregates) implements Rel {
        public Aggregate {
            groups = List.copyOf(groups);
            aggregates = List.copyOf(aggregates);
            groups.forEach(group -> Checks.perRow(group.expr(), "a group"));
            Checks.known(groups.stream().map(Named::expr), input.columns(), "a group");
            for (Named aggregate : aggregates) {
                if (!(aggregate.expr() instanceof Expr.Aggregate)) {
                    throw new PlanFault("an aggregation of what is no aggregate: " + aggregate.name());
                }
            }
            Checks.known(aggregates.stream().map(Named::expr), input.columns(), "an aggregate");
            Checks.columns(
                    Stream.concat(groups.stream(), aggregates.stream())
                            .map(Named::column)
                            .toList(),
                    "an aggregation");
        }

        @Override
        public List<OutputColumn> columns() {
            return Stream.concat(groups.stream(), aggregates.stream())
                    .map(Named::column)
                    .toList();
        }

        @Override
        public List<Rel> inputs() {
            return List.of(input);
        }
    }

    /// Pairs of rows the condition is true of, and as [JoinKind] tells also rows without a partner. All columns of
    /// the left, then all of the right: they share no name.
    record Join(Rel left, Rel right, JoinKind kind, Expr on) implements Rel {
        public Join {
            List<OutputColumn> both = both(left, right);
            Checks.columns(both, "a join");
            Checks.condition(on, "a join");
            Checks.known(on, both, "a join");
        }

        @Override
        public List<OutputColumn> columns() {
            return both(left, right);
        }

        @Override
        public List<Rel> inputs() {
            return List.of(left, right);
        }

        private static List<OutputColumn> both(Rel left, Rel right) {
            return Stream.concat(left.columns().stream(), right.columns().stream())
                    .toList();
        }
    }

    /// The rows of the input in order. The order is kept by a projection or a limit above, by nothing else.
    record Sort(Rel input, List<SortKey> keys) implements Rel {
        public Sort {
            keys = List.copyOf(keys);
            keys.forEach(key -> Checks.perRow(key.expr(), "a sort"));
            Checks.known(keys.stream().map(SortKey::expr), input.columns(), "a sort");
        }

        @Override
        public List<OutputColumn> columns() {
            return input.columns();
        }

        @Override
        public List<Rel> inputs() {
            return List.of(input);
        }
    }

    /// At most so many rows of the input.
    record Limit(Rel input, long rows) implements Rel {
        public Limit {
            if (rows < 0) {
                throw new PlanFault("a limit below zero");
            }
        }

        @Override
        public List<OutputColumn> columns() {
            return input.columns();
        }

        @Override
        public List<Rel> inputs() {
            return List.of(input);
        }
    }
}
