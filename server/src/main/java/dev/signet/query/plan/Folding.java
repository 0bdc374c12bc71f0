package dev.signet.query.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What one expression comes to, if its arguments tell already.
final class Folding {
    private Folding() {}

    static Expr fold(Expr expr) {
        return expr instanceof Expr.Call call ? fold(call) : expr;
    }

    static boolean isTrue(Expr expr) {
        return is(expr, true);
    }

    private static Expr fold(Expr.Call call) {
        if (call.function().isStrict() && call.arguments().stream().anyMatch(Folding::isNull)) {
            return new Expr.Constant(new Value.Nothing(), call.type());
        }
        return switch (call.function()) {
            case AND -> junction(call, true);
            case OR -> junction(call, false);
            case NOT -> not(call);
            case IF -> branches(call);
            case COALESCE -> coalesce(call);
            case IS_NULL ->
                value(call.arguments().getFirst())
                        .map(value -> flag(value instanceof Value.Nothing))
                        .orElse(call);
            case IS_NOT_NULL ->
                value(call.arguments().getFirst())
                        .map(value -> flag(!(value instanceof Value.Nothing)))
                        .orElse(call);
            case EQUAL -> equality(call, true);
            case NOT_EQUAL -> equality(call, false);
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, REMAINDER, POWER, NEGATE -> call;
            case LESS, AT_MOST, GREATER, AT_LEAST, IN -> call;
            case CONCATENATE, DATE_TRUNC, DATE_PART, ROUND, LOWER, UPPER, CONTAINS -> call;
        };
    }

    /// `neutral` is what changes nothing: true beside `and`, false beside `or`. The other one decides.
    private static Expr junction(Expr.Call call, boolean neutral) {
        Expr left = call.arguments().getFirst();
        Expr right = call.arguments().getLast();
        if (is(left, !neutral) || is(right, !neutral)) {
            return flag(!neutral);
        }
        if (is(left, neutral)) {
            return ifSameType(right, call);
        }
        return is(right, neutral) ? ifSameType(left, call) : call;
    }

    private static Expr not(Expr.Call call) {
        Expr argument = call.arguments().getFirst();
        if (is(argument, true)) {
            return flag(false);
        }
        return is(argument, false) ? flag(true) : call;
    }

    /// Leaves out the branches that are never taken, and all that follows one always taken.
    private static Expr branches(Expr.Call call) {
        List<Expr> given = call.arguments();
        List<Expr> kept = new ArrayList<>();
        int i = 0;
        for (; i + 1 < given.size() && !isTrue(given.get(i)); i += 2) {
            if (!is(given.get(i), false) && !isNull(given.get(i))) {
                kept.add(given.get(i));
                kept.add(given.get(i + 1));
            }
        }
        boolean taken = i + 1 < given.size();
        Optional<Expr> otherwise = i < given.size() ? Optional.of(given.get(taken ? i + 1 : i)) : Optional.empty();
        if (kept.isEmpty()) {
            return ifSameType(otherwise.orElseGet(() -> new Expr.Constant(new Value.Nothing(), call.type())), call);
        }
        otherwise.ifPresent(kept::add);
        return ifSameType(new Expr.Call(Function.IF, kept), call);
    }

    private static Expr coalesce(Expr.Call call) {
        List<Expr> kept = new ArrayList<>();
        for (Expr argument : call.arguments()) {
            if (!isNull(argument)) {
                kept.add(argument);
            }
            if (value(argument).isPresent() && !isNull(argument)) {
                break; // a constant is never null, so what follows is never looked at
            }
        }
        return switch (kept.size()) {
            case 0 -> new Expr.Constant(new Value.Nothing(), call.type());
            case 1 -> ifSameType(kept.getFirst(), call);
            default -> ifSameType(new Expr.Call(Function.COALESCE, kept), call);
        };
    }

    /// Two constants of one type; numbers of two types are left to the database.
    private static Expr equality(Expr.Call call, boolean equal) {
        Expr left = call.arguments().getFirst();
        Expr right = call.arguments().getLast();
        return left instanceof Expr.Constant one && right instanceof Expr.Constant other && one.type() == other.type()
                ? flag(one.value().equals(other.value()) == equal)
                : call;
    }

    private static Expr ifSameType(Expr folded, Expr.Call call) {
        return folded.type() == call.type() ? folded : call;
    }

    private static Expr flag(boolean flag) {
        return new Expr.Constant(new Value.Flag(flag));
    }

    private static boolean is(Expr expr, boolean flag) {
        return value(expr).filter(new Value.Flag(flag)::equals).isPresent();
    }

    private static boolean isNull(Expr expr) {
        return value(expr).filter(Value.Nothing.class::isInstance).isPresent();
    }

    private static Optional<Value> value(Expr expr) {
        return expr instanceof Expr.Constant constant ? Optional.of(constant.value()) : Optional.empty();
    }
}
