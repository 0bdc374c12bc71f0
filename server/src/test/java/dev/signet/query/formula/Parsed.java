package dev.signet.query.formula;

import dev.signet.query.plan.Expr;
import dev.signet.query.plan.Type;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Formulas of tests, and what their names mean.
final class Parsed {
    private static final Map<Reference, Expr> COLUMNS = Map.of(
            new Reference.Own("Delay"), new Expr.Column("Delay", Type.INTEGER),
            new Reference.Own("Carrier"), new Expr.Column("Carrier", Type.TEXT),
            new Reference.Own("Day"), new Expr.Column("Day", Type.DATETIME),
            new Reference.Of("Airports", "City"), new Expr.Column("City", Type.TEXT));

    static final Scope SCOPE = new Scope() {
        @Override
        public Optional<Expr> find(Reference reference) {
            return Optional.ofNullable(COLUMNS.get(reference));
        }

        @Override
        public Collection<Reference> names() {
            return COLUMNS.keySet();
        }
    };

    private Parsed() {}

    static Formula formula(String text) {
        return switch (Formula.parse(text)) {
            case Formula formula -> formula;
            case ParsedFormula.Faulty faulty -> throw new AssertionError(text + ": " + faulty.faults());
        };
    }

    static FormulaFault fault(String text) {
        return switch (Formula.parse(text)) {
            case Formula _ -> throw new AssertionError("parses: " + text);
            case ParsedFormula.Faulty faulty -> faulty.faults().getFirst();
        };
    }

    static Expr expr(String text) {
        return switch (formula(text).in(SCOPE)) {
            case TypedFormula.Typed(Expr expr) -> expr;
            case TypedFormula.Faulty faulty -> throw new AssertionError(text + ": " + faulty.faults());
        };
    }

    static List<FormulaFault> typeFaults(String text) {
        return switch (formula(text).in(SCOPE)) {
            case TypedFormula.Typed _ -> throw new AssertionError("has a type: " + text);
            case TypedFormula.Faulty faulty -> faulty.faults();
        };
    }
}
