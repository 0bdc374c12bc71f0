package dev.signet.failclosed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every fault of others, every vector and every line of the conformance list is in the page, once, with a test or a
/// reason. That the tests are there, `SecurityDocsTest` checks.
class FailClosedDocsTest {
    private static final Path PAGE = Path.of("../docs/security/fail-closed.md");
    private static final Pattern ROW = Pattern.compile("\\| ([FV]?\\d+) \\| [^|]+ \\| ([^|]+) \\|");
    private static final Pattern SHOWN = Pattern.compile("`\\w+Test#\\w+`|Not built: .{10,}");

    @Test
    void everyLineHasATestOrAReason() throws IOException {
        List<Matcher> rows = Files.readAllLines(PAGE).stream()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .toList();
        assertThat(rows.stream().map(row -> row.group(1))).containsExactlyElementsOf(lines());
        assertThat(rows).allSatisfy(row -> assertThat(row.group(2)).containsPattern(SHOWN));
    }

    private static List<String> lines() {
        return Stream.of(numbered("F", 10), numbered("V", 5), numbered("", 20))
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> numbered(String letter, int last) {
        return IntStream.rangeClosed(1, last).mapToObj(i -> letter + i).toList();
    }
}
