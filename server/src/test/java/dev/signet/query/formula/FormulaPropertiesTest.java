package dev.signet.query.formula;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.query.plan.Function;
import dev.signet.query.plan.Value;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FormulaPropertiesTest {

    @Property
    void anyTextIsAnswered(@ForAll String text) {
        answered(text);
    }

    @Property
    void anyRowOfWordsIsAnswered(@ForAll("words") List<String> words) {
        answered(String.join("", words));
    }

    @Property
    void aTreeIsPrintedAndParsedBackToTheSameTree(@ForAll("trees") Node tree) {
        Node again = Parsed.formula(Printer.print(tree)).root();
        assertThat(unplaced(again)).isEqualTo(tree);
    }

    private static void answered(String text) {
        switch (Formula.parse(text)) {
            case ParsedFormula.Faulty faulty -> assertThat(faulty.faults()).isNotEmpty();
            case Formula formula -> {
                assertThat(Parsed.formula(formula.plain()).plain()).isEqualTo(formula.plain());
                assertThat(formula.in(Parsed.SCOPE)).isNotNull();
            }
        }
    }

    @Provide
    Arbitrary<List<String>> words() {
        return Arbitraries.of(
                        "(",
                        ")",
                        ",",
                        "+",
                        "-",
                        "*",
                        "^",
                        "&",
                        "=",
                        "<>",
                        " and ",
                        " or ",
                        " not ",
                        "1",
                        "2.5",
                        "1e9",
                        "\"a\"",
                        "\"",
                        "[Delay]",
                        "[Carrier]",
                        "[",
                        "]",
                        "\\",
                        "/",
                        "true",
                        "null",
                        "If(",
                        "Sum(",
                        "Lower(",
                        "DateTrunc(\"day\",",
                        "CurrentUserInTeam(",
                        "Nope(",
                        "[Day]",
                        "Coalesce(")
                .list()
                .ofMaxSize(30);
    }

    @Provide
    Arbitrary<Node> trees() {
        return trees(5);
    }

    private static Arbitrary<Node> trees(int depth) {
        Arbitrary<Node> leaves = Arbitraries.oneOf(literals(), names());
        if (depth == 0) {
            return leaves;
        }
        Arbitrary<Node> below = Arbitraries.lazy(() -> trees(depth - 1));
        Arbitrary<Node> prefixes = Combinators.combine(Arbitraries.of(Function.NOT, Function.NEGATE), below)
                .as((function, operand) -> new Node.Prefix(function, operand, 0));
        Arbitrary<Node> calls = Combinators.combine(
                        Arbitraries.of("If", "Sum", "x9"), below.list().ofMaxSize(3))
                .as((name, arguments) -> new Node.Invocation(name, arguments, 0));
        Arbitrary<Node> operations = Arbitraries.of(Infix.class)
                .flatMap(infix -> below.list()
                        .ofMinSize(2)
                        .ofMaxSize(infix.chains() ? 4 : 2)
                        .map(operands -> new Node.Operation(infix, operands)));
        return Arbitraries.oneOf(leaves, prefixes, calls, operations);
    }

    private static Arbitrary<Node> literals() {
        Arbitrary<Value> numbers = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("1e20"))
                .ofScale(3)
                .map(Value.Number::new);
        Arbitrary<Value> wholes =
                Arbitraries.longs().between(0, 999_999_999_999_999_999L).map(Value.Whole::new);
        return Arbitraries.<Value>oneOf(
                        numbers,
                        wholes,
                        Arbitraries.strings().map(Value.Text::new),
                        Arbitraries.of(true, false).map(Value.Flag::new),
                        Arbitraries.just(new Value.Nothing()))
                .map(value -> new Node.Literal(value, 0));
    }

    private static Arbitrary<Node> names() {
        Arbitrary<String> names =
                Arbitraries.strings().withChars("ab /\\]\"[é").ofMinLength(1).ofMaxLength(6);
        return Arbitraries.<Reference>oneOf(
                        names.map(Reference.Own::new),
                        Combinators.combine(names, names).as(Reference.Of::new))
                .map(reference -> new Node.Name(reference, 0));
    }

    private static Node unplaced(Node node) {
        return switch (node) {
            case Node.Literal literal -> new Node.Literal(literal.value(), 0);
            case Node.Name name -> new Node.Name(name.reference(), 0);
            case Node.Prefix prefix -> new Node.Prefix(prefix.function(), unplaced(prefix.operand()), 0);
            case Node.Operation operation -> new Node.Operation(operation.operator(), unplaced(operation.operands()));
            case Node.Invocation call -> new Node.Invocation(call.name(), unplaced(call.arguments()), 0);
        };
    }

    private static List<Node> unplaced(List<Node> nodes) {
        return nodes.stream().map(FormulaPropertiesTest::unplaced).toList();
    }
}
