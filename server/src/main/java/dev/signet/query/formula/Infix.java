package dev.signet.query.formula;

import dev.signet.query.plan.Function;
import java.util.Arrays;
import java.util.Optional;

/// The operators between two values, those that bind least first.
enum Infix {
    OR(Function.OR, 1, Side.CHAIN),
    AND(Function.AND, 2, Side.CHAIN),
    EQUAL(Function.EQUAL, 4, Side.LEFT),
    NOT_EQUAL(Function.NOT_EQUAL, 4, Side.LEFT),
    LESS(Function.LESS, 4, Side.LEFT),
    AT_MOST(Function.AT_MOST, 4, Side.LEFT),
    GREATER(Function.GREATER, 4, Side.LEFT),
    AT_LEAST(Function.AT_LEAST, 4, Side.LEFT),
    CONCATENATE(Function.CONCATENATE, 5, Side.CHAIN),
    ADD(Function.ADD, 6, Side.LEFT),
    SUBTRACT(Function.SUBTRACT, 6, Side.LEFT),
    MULTIPLY(Function.MULTIPLY, 7, Side.LEFT),
    DIVIDE(Function.DIVIDE, 7, Side.LEFT),
    REMAINDER(Function.REMAINDER, 7, Side.LEFT),
    POWER(Function.POWER, 9, Side.RIGHT);

    /// How tightly `not` binds: `not a = b` is `not (a = b)`.
    static final int NOT = 3;

    /// How tightly a minus sign binds: `-a ^ b` is `-(a ^ b)`.
    static final int MINUS = 8;

    /// What binds tighter than any operator.
    static final int VALUE = 10;

    /// Where several in a row begin: at the left, at the right, or (where it does not matter) nowhere.
    enum Side {
        LEFT,
        RIGHT,
        CHAIN
    }

    private final Function function;
    private final int binding;
    private final Side side;

    Infix(Function function, int binding, Side side) {
        this.function = function;
        this.binding = binding;
        this.side = side;
    }

    static Optional<Infix> of(Token token) {
        return switch (token) {
            case Token.Sign(String sign, int _) -> of(sign.equals("!=") ? "<>" : sign);
            case Token.Word(String word, int _) -> of(word);
            case Token.Constant _, Token.Name _, Token.End _ -> Optional.empty();
        };
    }

    private static Optional<Infix> of(String label) {
        return Arrays.stream(values())
                .filter(each -> each.function.label().equalsIgnoreCase(label))
                .findFirst();
    }

    Function function() {
        return function;
    }

    int binding() {
        return binding;
    }

    boolean chains() {
        return side == Side.CHAIN;
    }

    /// How tightly what stands left of it has to bind to need no parentheses.
    int leftBinding() {
        return side == Side.LEFT ? binding : binding + 1;
    }

    /// How tightly what stands right of it has to bind to need no parentheses.
    int rightBinding() {
        return side == Side.RIGHT ? binding : binding + 1;
    }
}
