package dev.signet.query.plan;

import java.util.Optional;

/// What one argument of an [Operation] has to be.
public enum Slot {
    /// Whatever it is.
    ANY("any value"),
    /// Of one type with all the other arguments in such slots.
    ALIKE("a value of the same type"),
    TEXT("text"),
    NUMBER("a number"),
    INTEGER("a whole number"),
    BOOLEAN("true or false"),
    DATETIME("a date"),
    /// Text written out, because it must be known before the query runs.
    LITERAL("text in quotes"),
    /// The word of a unit a date can be cut to.
    CUT("one of " + quoted(DateUnit.cutWords())),
    /// The word of any unit.
    PART("one of " + quoted(DateUnit.words()));

    private final String expected;

    Slot(String expected) {
        this.expected = expected;
    }

    /// What belongs here, for a sentence that begins with "expected".
    public String expected() {
        return expected;
    }

    boolean takes(Expr argument) {
        Type type = argument.type();
        return switch (this) {
            case ANY, ALIKE -> true;
            case TEXT -> fits(type, Type.TEXT);
            case NUMBER -> type.isNumeric() || type == Type.NULL;
            case INTEGER -> fits(type, Type.INTEGER);
            case BOOLEAN -> fits(type, Type.BOOLEAN);
            case DATETIME -> fits(type, Type.DATETIME);
            case LITERAL -> literal(argument).isPresent();
            case CUT -> unit(argument).filter(DateUnit::cuts).isPresent();
            case PART -> unit(argument).isPresent();
        };
    }

    private static boolean fits(Type type, Type wanted) {
        return type.unify(wanted).filter(wanted::equals).isPresent();
    }

    /// The text of an argument that is written out.
    static Optional<String> literal(Expr argument) {
        return argument instanceof Expr.Constant constant && constant.value() instanceof Value.Text text
                ? Optional.of(text.text())
                : Optional.empty();
    }

    private static Optional<DateUnit> unit(Expr argument) {
        return literal(argument).flatMap(DateUnit::of);
    }

    private static String quoted(Iterable<String> words) {
        return "\"" + String.join("\", \"", words) + "\"";
    }
}
