package dev.signet.query.formula;

import dev.signet.query.plan.Function;
import dev.signet.query.plan.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads words as a tree, by how tightly each operator binds (a Pratt parser). Neither its own calls nor the tree get
/// deeper than [Formula#MAX_DEPTH].
final class Parser {
    private final List<Token> tokens;
    private int at;
    private int nested;

    private Parser(List<Token> tokens) {
        this.tokens = tokens;
    }

    static Node parse(String text) throws FormulaSyntax {
        Parser parser = new Parser(Lexer.tokens(text));
        Node root = parser.expression(0);
        Token rest = parser.peek();
        if (!(rest instanceof Token.End)) {
            throw new FormulaSyntax(rest.position(), "an operator or the end was expected, not " + rest.shown());
        }
        return root;
    }

    private Node expression(int binding) throws FormulaSyntax {
        nested++;
        shallow(nested, peek().position());
        Node left = value();
        Optional<Infix> before = Optional.empty();
        Optional<Infix> operator = operator(binding);
        while (operator.isPresent()) {
            at++;
            Node right = expression(operator.get().rightBinding());
            left = operator.get().chains() && operator.equals(before)
                    ? joined((Node.Operation) left, right)
                    : new Node.Operation(operator.get(), List.of(left, right));
            shallow(left.depth(), right.position());
            before = operator;
            operator = operator(binding);
        }
        nested--;
        return left;
    }

    private Optional<Infix> operator(int binding) {
        return Infix.of(peek()).filter(each -> each.binding() >= binding);
    }

    private static Node joined(Node.Operation chain, Node last) {
        List<Node> operands = new ArrayList<>(chain.operands());
        operands.add(last);
        return new Node.Operation(chain.operator(), operands);
    }

    private Node value() throws FormulaSyntax {
        Token token = next();
        return switch (token) {
            case Token.Constant(Value value, int position) -> new Node.Literal(value, position);
            case Token.Name(Reference reference, int position) -> new Node.Name(reference, position);
            case Token.Word word -> word(word);
            case Token.Sign sign -> sign(sign);
            case Token.End end -> throw new FormulaSyntax(end.position(), "a value was expected, not the end");
        };
    }

    private Node sign(Token.Sign sign) throws FormulaSyntax {
        return switch (sign.sign()) {
            case "-" -> prefixed(Function.NEGATE, Infix.MINUS, sign.position());
            case "(" -> {
                Node inside = expression(0);
                expect(")");
                yield inside;
            }
            default -> throw new FormulaSyntax(sign.position(), "a value was expected, not " + sign.sign());
        };
    }

    private Node word(Token.Word word) throws FormulaSyntax {
        return switch (word.word().toLowerCase(Locale.ROOT)) {
            case "true" -> new Node.Literal(new Value.Flag(true), word.position());
            case "false" -> new Node.Literal(new Value.Flag(false), word.position());
            case "null" -> new Node.Literal(new Value.Nothing(), word.position());
            case "not" -> prefixed(Function.NOT, Infix.NOT, word.position());
            case "and", "or" -> throw new FormulaSyntax(word.position(), "a value was expected, not " + word.word());
            default -> invocation(word);
        };
    }

    private Node prefixed(Function function, int binding, int position) throws FormulaSyntax {
        Node prefixed = new Node.Prefix(function, expression(binding), position);
        shallow(prefixed.depth(), position);
        return prefixed;
    }

    private Node invocation(Token.Word name) throws FormulaSyntax {
        if (!is("(")) {
            throw Words.bare(name);
        }
        at++;
        List<Node> arguments = new ArrayList<>();
        if (!is(")")) {
            arguments.add(expression(0));
            while (is(",")) {
                at++;
                arguments.add(expression(0));
            }
        }
        expect(")");
        Node invocation = new Node.Invocation(name.word(), arguments, name.position());
        shallow(invocation.depth(), name.position());
        return invocation;
    }

    private void expect(String sign) throws FormulaSyntax {
        if (!is(sign)) {
            throw new FormulaSyntax(peek().position(), sign + " or an operator was expected, not " + peek().shown());
        }
        at++;
    }

    private boolean is(String sign) {
        return peek() instanceof Token.Sign token && token.sign().equals(sign);
    }

    private static void shallow(int depth, int position) throws FormulaSyntax {
        if (depth > Formula.MAX_DEPTH) {
            throw new FormulaSyntax(
                    position, "a formula nested at most " + Formula.MAX_DEPTH + " levels deep was expected");
        }
    }

    private Token peek() {
        return tokens.get(at);
    }

    /// The token after the end is the end again.
    private Token next() {
        Token token = tokens.get(at);
        at = Math.min(at + 1, tokens.size() - 1);
        return token;
    }
}
