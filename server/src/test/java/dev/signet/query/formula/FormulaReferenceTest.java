package dev.signet.query.formula;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.query.plan.AggregateFunction;
import dev.signet.query.plan.Function;
import dev.signet.query.plan.Operation;
import dev.signet.query.plan.ViewerFact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FormulaReferenceTest {
    private static final Path PAGE = Path.of("..", "docs", "reference", "formulas.md");

    @Test
    void everyFunctionStandsInTheReference() throws IOException {
        String page = Files.readString(PAGE);
        assertThat(Stream.of(Function.values(), AggregateFunction.values(), ViewerFact.values())
                        .flatMap(Arrays::stream)
                        .map(Operation::label)
                        .filter(label -> !page.contains("`" + label)))
                .isEmpty();
    }
}
