package dev.signet.query.formula;

import dev.signet.query.plan.AggregateFunction;
import dev.signet.query.plan.Expr;
import dev.signet.query.plan.Function;
import dev.signet.query.plan.Operation;
import dev.signet.query.plan.Typing;
import dev.signet.query.plan.Value;
import dev.signet.query.plan.ViewerFact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Types a tree in a scope and collects everything that is wrong. What is wrong below is not complained about again
/// above.
final class Meaning {
    /// As many faults as anybody reads.
    static final int MAX_FAULTS = 50;

    private final Scope scope;
    private final List<FormulaFault> faults = new ArrayList<>();

    private Meaning(Scope scope) {
        this.scope = scope;
    }

    static TypedFormula of(Node root, Scope scope) {
        Meaning meaning = new Meaning(scope);
        Optional<Expr> expr = meaning.typed(root, Optional.empty());
        return meaning.faults.isEmpty()
                ? new TypedFormula.Typed(expr.orElseThrow())
                : new TypedFormula.Faulty(meaning.faults.stream()
                        .sorted(Comparator.comparingInt(FormulaFault::position))
                        .toList());
    }

    private Optional<Expr> typed(Node node, Optional<AggregateFunction> inside) {
        return switch (node) {
            case Node.Literal literal -> Optional.of(new Expr.Constant(literal.value()));
            case Node.Name name -> named(name, inside);
            case Node.Prefix prefix -> applied(prefix.function(), node, typed(prefix.below(), inside));
            case Node.Operation operation -> operation(operation, typed(operation.operands(), inside));
            case Node.Invocation invocation -> invoked(invocation, inside);
        };
    }

    private List<Optional<Expr>> typed(List<Node> nodes, Optional<AggregateFunction> inside) {
        return nodes.stream().map(each -> typed(each, inside)).toList();
    }

    private Optional<Expr> named(Node.Name name, Optional<AggregateFunction> inside) {
        Optional<Expr> found = scope.find(name.reference());
        if (found.isEmpty()) {
            Optional<String> nearest = faults.size() < MAX_FAULTS ? nearest(name.reference()) : Optional.empty();
            return fault(
                    name.position(),
                    "there is no column " + Token.clipped(name.reference().written()),
                    nearest);
        }
        if (inside.isPresent() && found.get().aggregates()) {
            return nested(Token.clipped(name.reference().written()), inside.get(), name.position());
        }
        return found;
    }

    private Optional<String> nearest(Reference reference) {
        return Nearest.to(reference.written(), scope.names().stream().map(Reference::written));
    }

    /// Chains become balanced pairs, so that a long formula does not make a deep expression.
    private Optional<Expr> operation(Node.Operation operation, List<Optional<Expr>> operands) {
        Function function = operation.operator().function();
        if (operands.size() == 2) {
            return applied(function, operation, operands);
        }
        int half = (operands.size() + 1) / 2;
        List<Node> nodes = operation.operands();
        Node.Operation left = new Node.Operation(operation.operator(), nodes.subList(0, half));
        Optional<Expr> one = operation(left, operands.subList(0, half));
        if (half + 1 == operands.size()) {
            return applied(
                    function,
                    new Node.Operation(operation.operator(), List.of(left, nodes.getLast())),
                    List.of(one, operands.getLast()));
        }
        Node.Operation right = new Node.Operation(operation.operator(), nodes.subList(half, nodes.size()));
        Optional<Expr> other = operation(right, operands.subList(half, operands.size()));
        return applied(function, new Node.Operation(operation.operator(), List.of(left, right)), List.of(one, other));
    }

    private Optional<Expr> invoked(Node.Invocation invocation, Optional<AggregateFunction> inside) {
        Optional<Operation> function = Words.function(invocation.name());
        Optional<AggregateFunction> aggregate =
                function.filter(AggregateFunction.class::isInstance).map(AggregateFunction.class::cast);
        List<Optional<Expr>> arguments = typed(invocation.arguments(), aggregate.or(() -> inside));
        if (function.isEmpty()) {
            Optional<String> nearest = Nearest.to(invocation.name(), Words.functionNames());
            return fault(invocation.position(), "there is no function " + Token.clipped(invocation.name()), nearest);
        }
        if (aggregate.isPresent() && inside.isPresent()) {
            return nested(aggregate.get().label(), inside.get(), invocation.position());
        }
        return applied(function.get(), invocation, arguments);
    }

    private Optional<Expr> applied(Operation operation, Node node, List<Optional<Expr>> arguments) {
        List<Expr> checked = arguments.stream()
                .map(each -> each.orElseGet(() -> new Expr.Constant(new Value.Nothing())))
                .toList();
        return switch (operation.signature().check(checked)) {
            case Typing.Fits _ ->
                arguments.stream().allMatch(Optional::isPresent)
                        ? Optional.of(made(operation, checked))
                        : Optional.empty();
            case Typing.WrongCount(String expected) ->
                fault(
                        node.position(),
                        operation.label() + " takes " + expected + " arguments, not " + arguments.size(),
                        Optional.empty());
            case Typing.WrongTypes(List<Typing.Wrong> wrong) -> wrong(operation, node, arguments, wrong);
        };
    }

    private Optional<Expr> wrong(
            Operation operation, Node node, List<Optional<Expr>> arguments, List<Typing.Wrong> wrong) {
        for (Typing.Wrong each : wrong) {
            arguments.get(each.argument()).ifPresent(argument -> {
                String place = node instanceof Node.Invocation ? " as argument " + (each.argument() + 1) : "";
                fault(
                        node.below().get(each.argument()).position(),
                        operation.label() + " expects " + each.expected() + place + ", not "
                                + argument.type().words(),
                        Optional.empty());
            });
        }
        return Optional.empty();
    }

    private Optional<Expr> nested(String what, AggregateFunction inside, int position) {
        return fault(
                position, "a value of one row was expected in " + inside.label() + ", not " + what, Optional.empty());
    }

    private Optional<Expr> fault(int position, String message, Optional<String> nearest) {
        if (faults.size() < MAX_FAULTS) {
            faults.add(new FormulaFault(position, message, nearest));
        }
        return Optional.empty();
    }

    private static Expr made(Operation operation, List<Expr> arguments) {
        return switch (operation) {
            case Function function -> new Expr.Call(function, arguments);
            case AggregateFunction aggregate -> new Expr.Aggregate(aggregate, arguments);
            case ViewerFact fact -> new Expr.AboutViewer(fact, arguments);
        };
    }
}
