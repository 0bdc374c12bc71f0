package dev.signet.query.formula;

import java.util.Optional;

/// What is wrong with a formula: where in the text (from 0), a sentence that says what was expected, and the name that
/// was perhaps meant.
public record FormulaFault(int position, String message, Optional<String> nearest) {

    FormulaFault(int position, String message) {
        this(position, message, Optional.empty());
    }

    /// The sentence with the place, and the name that was perhaps meant.
    public String sentence() {
        return message + " at character " + (position + 1)
                + nearest.map(name -> "; did you mean " + name + "?").orElse("");
    }
}
