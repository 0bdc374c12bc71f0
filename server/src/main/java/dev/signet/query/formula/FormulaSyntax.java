package dev.signet.query.formula;

import java.io.Serial;
import java.util.Optional;

/// The text is no formula. Leaves this package only as a [ParsedFormula.Faulty].
final class FormulaSyntax extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient FormulaFault fault;

    FormulaSyntax(int position, String message) {
        this(position, message, Optional.empty());
    }

    FormulaSyntax(int position, String message, Optional<String> nearest) {
        super(message);
        this.fault = new FormulaFault(position, message, nearest);
    }

    FormulaFault fault() {
        return fault;
    }
}
