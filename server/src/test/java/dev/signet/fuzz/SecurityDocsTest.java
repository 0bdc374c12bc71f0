package dev.signet.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the pages of docs/security say is shown by a test, is: the test exists, and no line goes without one or a
/// reason.
class SecurityDocsTest {
    private static final Path ROOT = Path.of("..");
    private static final Path DOCS = ROOT.resolve("docs/security");
    private static final Pattern TEST = Pattern.compile("`(\\w+)#(\\w+)`");
    private static final Pattern FILE = Pattern.compile("`((?:docs|ui)/[\\w./-]+)`");
    private static final Pattern REASON =
            Pattern.compile("(Not applicable|Not met|Not built|By design|Operator): .{10,}");
    private static final Pattern TABLE = Pattern.compile("(?i)create table (\\w+\\.\\w+)");

    static Stream<Path> pages() throws IOException {
        return under(DOCS, ".md").stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void namesTestsThatExist(Path page) throws IOException {
        Set<String> there = tests();
        assertThat(found(TEST, Files.readString(page)))
                .filteredOn(named -> !there.contains(named))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void namesFilesThatExist(Path page) throws IOException {
        assertThat(found(FILE, Files.readString(page)))
                .allSatisfy(file -> assertThat(ROOT.resolve(file)).exists());
    }

    @Test
    void everyLineOfTheStandardsHasATestOrAReason() throws IOException {
        for (String page : List.of("asvs-5-level-2.md", "rfc-musts.md")) {
            List<String> lines = rows(DOCS.resolve(page));
            assertThat(lines).hasSizeGreaterThan(50);
            assertThat(lines).filteredOn(line -> !isShown(evidence(line))).isEmpty();
        }
    }

    private static boolean isShown(String evidence) {
        return TEST.matcher(evidence).find()
                || FILE.matcher(evidence).find()
                || REASON.matcher(evidence).matches();
    }

    @Test
    void everyTableIsInWhatIsKeptHow() throws IOException {
        List<String> lines = rows(DOCS.resolve("what-is-kept-how.md"));
        assertThat(tables())
                .hasSizeGreaterThan(30)
                .filteredOn(table -> lines.stream().noneMatch(line -> line.startsWith("| `" + table + "` |")))
                .isEmpty();
    }

    private static List<String> rows(Path page) throws IOException {
        return Files.readAllLines(page).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| #") && !line.startsWith("| where"))
                .toList();
    }

    private static String evidence(String row) {
        String open = row.substring(0, row.lastIndexOf('|'));
        return open.substring(open.lastIndexOf('|') + 1).strip();
    }

    private static Set<String> tables() throws IOException {
        Path resources = ROOT.resolve("server/src/main/resources");
        return texts(resources, ".sql").stream()
                .flatMap(text -> found(TABLE, text).stream())
                .collect(Collectors.toSet());
    }

    /// Every method of a test class, as `Class#method`.
    private static Set<String> tests() throws IOException {
        List<String> all = new ArrayList<>();
        for (String module : List.of("server", "e2e")) {
            for (Path source : under(ROOT.resolve(module + "/src/test/java"), "Test.java")) {
                String type = source.getFileName().toString().replace(".java", "");
                Matcher method = Pattern.compile("void (\\w+)\\(").matcher(Files.readString(source));
                while (method.find()) all.add(type + "#" + method.group(1));
            }
        }
        return Set.copyOf(all);
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.groupCount() == 2 ? match.group(1) + "#" + match.group(2) : match.group(1))
                .collect(Collectors.toSet());
    }

    private static List<String> texts(Path folder, String ending) throws IOException {
        List<String> texts = new ArrayList<>();
        for (Path file : under(folder, ending)) texts.add(Files.readString(file));
        return texts;
    }

    private static List<Path> under(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
