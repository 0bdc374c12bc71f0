package dev.signet.query.formula;

import java.util.List;

/// What came of reading a formula: the [Formula], or why it is none.
public sealed interface ParsedFormula permits Formula, ParsedFormula.Faulty {

    /// It does not parse. At least one fault.
    record Faulty(List<FormulaFault> faults) implements ParsedFormula {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
