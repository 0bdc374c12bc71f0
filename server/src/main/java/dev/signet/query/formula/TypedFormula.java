package dev.signet.query.formula;

import dev.signet.query.plan.Expr;
import java.util.List;

/// What a formula comes to in a [Scope].
public sealed interface TypedFormula {

    /// An expression; [Expr#aggregates()] tells whether it is of many rows.
    record Typed(Expr expr) implements TypedFormula {}

    /// Everything that is wrong, in the order of the text.
    record Faulty(List<FormulaFault> faults) implements TypedFormula {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
