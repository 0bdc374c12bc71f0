package dev.signet.query.plan;

import static dev.signet.query.plan.Signature.giving;

/// What can be computed from the values of one row.
///
/// Unless told otherwise a null among the arguments makes the result null, and nothing a row holds makes a query fail:
/// what cannot be computed (a division by zero, a whole number too large) is null. A number too large for a double is
/// null once it is read.
public enum Function implements Operation {
    ADD("+", giving(Gives.ARITHMETIC, Slot.NUMBER, Slot.NUMBER)),
    SUBTRACT("-", giving(Gives.ARITHMETIC, Slot.NUMBER, Slot.NUMBER)),
    MULTIPLY("*", giving(Gives.ARITHMETIC, Slot.NUMBER, Slot.NUMBER)),
    /// Always the exact quotient, also of whole numbers.
    DIVIDE("/", giving(Gives.NUMBER, Slot.NUMBER, Slot.NUMBER)),
    /// The remainder, with the sign of the dividend.
    REMAINDER("%", giving(Gives.ARITHMETIC, Slot.NUMBER, Slot.NUMBER)),
    POWER("^", giving(Gives.NUMBER, Slot.NUMBER, Slot.NUMBER)),
    NEGATE("-", giving(Gives.ARITHMETIC, Slot.NUMBER)),
    EQUAL("=", giving(Gives.BOOLEAN, Slot.ALIKE, Slot.ALIKE)),
    NOT_EQUAL("<>", giving(Gives.BOOLEAN, Slot.ALIKE, Slot.ALIKE)),
    LESS("<", giving(Gives.BOOLEAN, Slot.ALIKE, Slot.ALIKE)),
    AT_MOST("<=", giving(Gives.BOOLEAN, Slot.ALIKE, Slot.ALIKE)),
    GREATER(">", giving(Gives.BOOLEAN, Slot.ALIKE, Slot.ALIKE)),
    AT_LEAST(">=", giving(Gives.BOOLEAN, Slot.ALIKE, Slot.ALIKE)),
    /// Joins texts; what is not text is written as text.
    CONCATENATE("&", giving(Gives.TEXT, Slot.ANY, Slot.ANY)),
    /// False if one side is false, even if the other is null.
    AND("and", giving(Gives.BOOLEAN, Slot.BOOLEAN, Slot.BOOLEAN)),
    /// True if one side is true, even if the other is null.
    OR("or", giving(Gives.BOOLEAN, Slot.BOOLEAN, Slot.BOOLEAN)),
    NOT("not", giving(Gives.BOOLEAN, Slot.BOOLEAN)),
    /// True if the first argument equals one of the others.
    IN("In", giving(Gives.BOOLEAN, Slot.ALIKE, Slot.ALIKE).andAgain(Slot.ALIKE)),
    /// The value beside the first condition that is true, else the last argument, else null.
    IF(
            "If",
            giving(Gives.ALIKE, Slot.BOOLEAN, Slot.ALIKE)
                    .andAgain(Slot.BOOLEAN, Slot.ALIKE)
                    .perhaps(Slot.ALIKE)),
    IS_NULL("IsNull", giving(Gives.BOOLEAN, Slot.ANY)),
    IS_NOT_NULL("IsNotNull", giving(Gives.BOOLEAN, Slot.ANY)),
    /// The first argument that is not null.
    COALESCE("Coalesce", giving(Gives.ALIKE, Slot.ALIKE).andAgain(Slot.ALIKE)),
    /// The beginning of the year, quarter, month … a date is in.
    DATE_TRUNC("DateTrunc", giving(Gives.DATETIME, Slot.CUT, Slot.DATETIME)),
    DATE_PART("DatePart", giving(Gives.INTEGER, Slot.PART, Slot.DATETIME)),
    /// Rounded to so many digits after the point, none if not told; halves go away from zero.
    ROUND("Round", giving(Gives.ARITHMETIC, Slot.NUMBER).perhaps(Slot.INTEGER)),
    LOWER("Lower", giving(Gives.TEXT, Slot.TEXT)),
    UPPER("Upper", giving(Gives.TEXT, Slot.TEXT)),
    /// True if the first text has the second in it, letter case mattering.
    CONTAINS("Contains", giving(Gives.BOOLEAN, Slot.TEXT, Slot.TEXT));

    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // a record of immutable lists
    private final Signature signature;

    Function(String label, Signature signature) {
        this.label = label;
        this.signature = signature;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public Signature signature() {
        return signature;
    }

    /// True of what makes null of a null, whichever argument it is.
    public boolean isStrict() {
        return switch (this) {
            case AND, OR, IN, IF, IS_NULL, IS_NOT_NULL, COALESCE -> false;
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, REMAINDER, POWER, NEGATE -> true;
            case EQUAL, NOT_EQUAL, LESS, AT_MOST, GREATER, AT_LEAST -> true;
            case CONCATENATE, NOT, DATE_TRUNC, DATE_PART, ROUND, LOWER, UPPER, CONTAINS -> true;
        };
    }
}
