package dev.signet.query.formula;

import dev.signet.query.plan.AggregateFunction;
import dev.signet.query.plan.Function;
import dev.signet.query.plan.Operation;
import dev.signet.query.plan.ViewerFact;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The words of the language: every function by its name, in any letter case.
final class Words {
    private static final List<String> CONSTANTS = List.of("true", "false", "null");

    private static final Map<String, Operation> FUNCTIONS = Stream.<Operation[]>of(
                    Function.values(), AggregateFunction.values(), ViewerFact.values())
            .flatMap(Arrays::stream)
            .filter(Words::isCalled)
            .collect(Collectors.toUnmodifiableMap(each -> key(each.label()), each -> each));

    private Words() {}

    static Optional<Operation> function(String name) {
        return Optional.ofNullable(FUNCTIONS.get(key(name)));
    }

    static Stream<String> functionNames() {
        return FUNCTIONS.values().stream().map(Operation::label).sorted();
    }

    /// The fault of a word that stands alone where a value should be.
    static FormulaSyntax bare(Token.Word word) {
        if (function(word.word()).isPresent()) {
            return new FormulaSyntax(word.position(), "( was expected after " + word.word());
        }
        Optional<String> nearest = Nearest.to(word.word(), Stream.concat(CONSTANTS.stream(), functionNames()));
        return new FormulaSyntax(
                word.position(),
                "a value was expected, not " + word.shown() + " (a column is written in brackets)",
                nearest);
    }

    /// True of a name with arguments in parentheses; `and`, `or` and `not` are operators.
    private static boolean isCalled(Operation operation) {
        return Character.isUpperCase(operation.label().charAt(0));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
