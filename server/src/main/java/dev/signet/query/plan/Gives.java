package dev.signet.query.plan;

import java.util.List;

/// Which type the result of an [Operation] has.
public enum Gives {
    TEXT,
    NUMBER,
    INTEGER,
    BOOLEAN,
    DATETIME,
    /// A whole number if all arguments are whole numbers, else a number.
    ARITHMETIC,
    /// The type of the first argument.
    FIRST,
    /// The one type of all arguments in [Slot#ALIKE] slots.
    ALIKE;

    Type of(List<Expr> arguments, Type alike) {
        return switch (this) {
            case TEXT -> Type.TEXT;
            case NUMBER -> Type.NUMBER;
            case INTEGER -> Type.INTEGER;
            case BOOLEAN -> Type.BOOLEAN;
            case DATETIME -> Type.DATETIME;
            case ARITHMETIC ->
                arguments.stream().anyMatch(each -> each.type() == Type.NUMBER) ? Type.NUMBER : Type.INTEGER;
            case FIRST -> arguments.getFirst().type();
            case ALIKE -> alike;
        };
    }
}
