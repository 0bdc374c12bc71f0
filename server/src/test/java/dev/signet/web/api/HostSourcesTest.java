package dev.signet.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/// What the host applications have in common as text: all that can be checked of those whose language is not installed.
class HostSourcesTest {
    private static final List<String> SAID_BY_ALL = List.of(
            "SIGNET_WORKBOOK_URL",
            "SIGNET_CLIENT_ID",
            "SIGNET_CLIENT_SECRET",
            "california@example.com",
            "texas@example.com",
            "HS256",
            "kid",
            "sub",
            "jti",
            "iat",
            "exp",
            "account_type",
            "Embed_Users",
            "user_attributes",
            "?:jwt=",
            "&:embed=true");

    @ParameterizedTest
    @EnumSource
    void allSignTheSame(HostLanguage language) throws IOException {
        assertThat(language.source()).contains(SAID_BY_ALL);
    }

    /// The portal fills these in, by their names.
    @ParameterizedTest
    @EnumSource
    void theFirstLinesSayHowToStartItAndWhereTheReadersValuesGo(HostLanguage language) throws IOException {
        String top = language.source().lines().limit(10).reduce("", (lines, line) -> lines + line + "\n");
        assertThat(top)
                .contains("export SIGNET_WORKBOOK_URL='YOUR_WORKBOOK_URL'")
                .contains("export SIGNET_CLIENT_ID='YOUR_CLIENT_ID'")
                .contains("export SIGNET_CLIENT_SECRET='YOUR_CLIENT_SECRET'")
                .contains(language.start());
    }

    @ParameterizedTest
    @EnumSource(
            names = {"JAVA", "SHELL"},
            mode = Mode.EXCLUDE)
    void thePageIsTheSameInEveryLanguage(HostLanguage language) throws IOException {
        assertThat(page(language)).hasSizeGreaterThan(20).isEqualTo(page(HostLanguage.NODE));
    }

    @Test
    void everyHostOfTheExamplesIsTried() throws IOException {
        try (Stream<Path> folders = Files.list(HostLanguage.EXAMPLES)) {
            assertThat(folders.filter(folder -> folder.getFileName().toString().startsWith("host-")))
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(HostLanguage.values())
                            .map(HostLanguage::folder)
                            .toList());
        }
    }

    /// The lines of the page, without how far the language sets them in.
    private static List<String> page(HostLanguage language) throws IOException {
        String source = language.source();
        return source.substring(source.indexOf("<!doctype html>"), source.indexOf("</script>"))
                .strip()
                .lines()
                .map(String::strip)
                .toList();
    }
}
