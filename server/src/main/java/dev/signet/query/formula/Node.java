package dev.signet.query.formula;

import dev.signet.query.plan.Function;
import dev.signet.query.plan.Value;
import java.util.Collection;
import java.util.List;

/// The tree of a formula. Each node knows where in the text it begins and how deep it is.
sealed interface Node {

    int position();

    int depth();

    List<Node> below();

    private static int above(Collection<Node> below) {
        return 1 + below.stream().mapToInt(Node::depth).max().orElse(0);
    }

    /// A value written out.
    record Literal(Value value, int position) implements Node {
        @Override
        public int depth() {
            return 1;
        }

        @Override
        public List<Node> below() {
            return List.of();
        }
    }

    /// A name in brackets.
    record Name(Reference reference, int position) implements Node {
        @Override
        public int depth() {
            return 1;
        }

        @Override
        public List<Node> below() {
            return List.of();
        }
    }

    /// `not` or a minus sign, and what it is before.
    record Prefix(Function function, Node operand, int position, int depth) implements Node {
        Prefix(Function function, Node operand, int position) {
            this(function, operand, position, above(List.of(operand)));
        }

        @Override
        public List<Node> below() {
            return List.of(operand);
        }
    }

    /// Operands with the same operator between them: two, or, where [Infix#chains], two or more.
    record Operation(Infix operator, List<Node> operands, int depth) implements Node {
        public Operation {
            operands = List.copyOf(operands);
        }

        Operation(Infix operator, List<Node> operands) {
            this(operator, operands, above(operands));
        }

        @Override
        public int position() {
            return operands.getFirst().position();
        }

        @Override
        public List<Node> below() {
            return operands;
        }
    }

    /// A function by its name, which may not exist, and its arguments.
    record Invocation(String name, List<Node> arguments, int position, int depth) implements Node {
        public Invocation {
            arguments = List.copyOf(arguments);
        }

        Invocation(String name, List<Node> arguments, int position) {
            this(name, arguments, position, above(arguments));
        }

        @Override
        public List<Node> below() {
            return arguments;
        }
    }
}
