package dev.signet.query.formula;

import dev.signet.query.plan.Function;
import dev.signet.query.plan.Value;
import java.util.List;
import java.util.stream.Collectors;

/// Writes a tree as a formula that parses to the same tree, with no more parentheses than that takes.
final class Printer {
    private Printer() {}

    static String print(Node node) {
        return switch (node) {
            case Node.Literal literal -> literal(literal.value());
            case Node.Name name -> name.reference().written();
            case Node.Prefix prefix -> prefix(prefix);
            case Node.Operation operation -> operation(operation);
            case Node.Invocation call ->
                call.arguments().stream().map(Printer::print).collect(Collectors.joining(", ", call.name() + "(", ")"));
        };
    }

    private static String literal(Value value) {
        return switch (value) {
            case Value.Text(String text) -> "\"" + text.replace("\"", "\"\"") + "\"";
            case Value.Number number -> Numbers.write(number);
            case Value.Whole(long number) -> String.valueOf(number);
            case Value.Flag(boolean flag) -> String.valueOf(flag);
            case Value.Nothing _ -> "null";
            case Value.Moment _ -> throw new IllegalStateException("no formula writes a moment out");
        };
    }

    private static String prefix(Node.Prefix prefix) {
        String sign = prefix.function() == Function.NOT ? "not " : "-";
        return sign + atLeast(binding(prefix), prefix.operand());
    }

    private static String operation(Node.Operation operation) {
        Infix operator = operation.operator();
        List<Node> operands = operation.operands();
        return operands.stream()
                .skip(1)
                .map(each -> atLeast(operator.rightBinding(), each))
                .collect(Collectors.joining(
                        between(operator),
                        atLeast(operator.leftBinding(), operands.getFirst()) + between(operator),
                        ""));
    }

    private static String between(Infix operator) {
        return " " + operator.function().label() + " ";
    }

    /// In parentheses if it binds less than is needed there.
    private static String atLeast(int needed, Node node) {
        return binding(node) >= needed ? print(node) : "(" + print(node) + ")";
    }

    private static int binding(Node node) {
        return switch (node) {
            case Node.Literal _, Node.Name _, Node.Invocation _ -> Infix.VALUE;
            case Node.Prefix prefix -> prefix.function() == Function.NOT ? Infix.NOT : Infix.MINUS;
            case Node.Operation operation -> operation.operator().binding();
        };
    }
}
