package dev.signet.base;

import java.util.List;
import java.util.stream.Collectors;

/// A refusal as a value: a [Fault], a sentence for the person who reads it, and every violation found.
///
/// The sentence is public: it names the field and the fix and holds no secret. Private causes are logged, not carried.
public record Problem(Fault fault, String message, List<Violation> violations) {

    /// Copies what it is given.
    public Problem {
        violations = List.copyOf(violations);
    }

    /// A refusal that needs no list of fields.
    public static Problem of(Fault fault, String message) {
        return new Problem(fault, message, List.of());
    }

    /// An [Fault#INVALID_REQUEST] that tells all violations at once; its sentence is made of theirs.
    public static Problem invalid(List<Violation> violations) {
        String message = violations.stream().map(Problem::sentence).collect(Collectors.joining(" "));
        return new Problem(Fault.INVALID_REQUEST, message, violations);
    }

    private static String sentence(Violation violation) {
        return violation.field().isEmpty() ? violation.message() : violation.field() + ": " + violation.message();
    }
}
