package dev.signet.query;

import dev.signet.query.formula.Formula;
import dev.signet.query.formula.FormulaFault;
import dev.signet.query.formula.ParsedFormula;
import dev.signet.query.formula.Reference;
import dev.signet.query.formula.Scope;
import dev.signet.query.formula.TypedFormula;
import dev.signet.query.plan.Expr;
import dev.signet.query.plan.Guard;
import dev.signet.query.plan.OutputColumn;
import dev.signet.query.plan.Type;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// A row guard made of the formula an administrator wrote over a table's columns.
sealed interface TableGuard {

    /// It is one.
    record Sound(Guard guard) implements TableGuard {}

    /// It is none; the sentence says why.
    record Faulty(String sentence) implements TableGuard {}

    /// Reads a formula that must be true or false for each row. No formula: every row is open.
    static TableGuard of(Optional<String> formula, List<OutputColumn> columns) {
        return formula.map(text -> of(text, columns)).orElseGet(() -> new Sound(new Guard.Open()));
    }

    /// The guard of a formula that was read before. Never opens a table because its formula does not read any more.
    static Guard kept(Optional<String> formula, List<OutputColumn> columns) {
        return switch (of(formula, columns)) {
            case Sound(Guard guard) -> guard;
            case Faulty(String sentence) -> throw new IllegalStateException("a kept row guard: " + sentence);
        };
    }

    private static TableGuard of(String text, List<OutputColumn> columns) {
        return switch (Formula.parse(text)) {
            case ParsedFormula.Faulty(List<FormulaFault> faults) -> faulty(faults);
            case Formula formula ->
                switch (formula.in(new Columns(columns))) {
                    case TypedFormula.Faulty(List<FormulaFault> faults) -> faulty(faults);
                    case TypedFormula.Typed(Expr condition) -> of(condition);
                };
        };
    }

    private static TableGuard of(Expr condition) {
        if (condition.aggregates()) return new Faulty("A row guard looks at one row: it cannot aggregate.");
        if (condition.type() != Type.BOOLEAN) return new Faulty("A row guard must be true or false for each row.");
        return new Sound(new Guard.Rows(condition));
    }

    private static TableGuard faulty(List<FormulaFault> faults) {
        return new Faulty(faults.getFirst().sentence());
    }

    /// The table's own columns, by name.
    record Columns(List<OutputColumn> columns) implements Scope {
        public Columns {
            columns = List.copyOf(columns);
        }

        @Override
        public Optional<Expr> find(Reference reference) {
            return columns.stream()
                    .filter(column -> new Reference.Own(column.name()).equals(reference))
                    .<Expr>map(Expr.Column::new)
                    .findFirst();
        }

        @Override
        public Collection<Reference> names() {
            return columns.stream()
                    .<Reference>map(column -> new Reference.Own(column.name()))
                    .toList();
        }
    }
}
