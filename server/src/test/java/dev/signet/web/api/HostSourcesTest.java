package dev.signet.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
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

    private static final List<String> SAID_BY_ALL_WHO_SIGN_WHOLE_URLS = List.of(
            "SIGNET_EMBED_URL",
            "SIGNET_CLIENT_ID",
            "SIGNET_CLIENT_SECRET",
            ":nonce",
            ":client_id",
            ":email",
            ":external_user_id",
            ":external_user_team",
            "Embed_Users",
            ":account_type",
            ":ua_State",
            ":session_length",
            ":time",
            "&:mode=userbacked",
            "&:signature=");

    @ParameterizedTest
    @EnumSource
    void allSignTheSame(HostLanguage language) throws IOException {
        assertThat(Files.readString(language.host())).contains(SAID_BY_ALL);
        assertThat(Files.readString(language.wholeUrl())).contains(SAID_BY_ALL_WHO_SIGN_WHOLE_URLS);
    }

    /// The portal fills these in, by their names.
    @ParameterizedTest
    @EnumSource
    void theFirstLinesSayHowToStartItAndWhereTheReadersValuesGo(HostLanguage language) throws IOException {
        assertThat(top(language.host()))
                .contains("export SIGNET_WORKBOOK_URL='YOUR_WORKBOOK_URL'")
                .contains("export SIGNET_CLIENT_ID='YOUR_CLIENT_ID'")
                .contains("export SIGNET_CLIENT_SECRET='YOUR_CLIENT_SECRET'")
                .contains(language.start(language.host()));
        assertThat(top(language.wholeUrl()))
                .contains("export SIGNET_EMBED_URL='YOUR_EMBED_URL'")
                .contains("export SIGNET_CLIENT_ID='YOUR_CLIENT_ID'")
                .contains("export SIGNET_CLIENT_SECRET='YOUR_CLIENT_SECRET'")
                .contains(language.start(language.wholeUrl()) + " california");
    }

    @ParameterizedTest
    @EnumSource
    void whoSignsWholeUrlsSaysThatItIsDeprecatedAndWhatIsNot(HostLanguage language) throws IOException {
        String instead = "../" + HostLanguage.EXAMPLES.relativize(language.host());
        assertThat(top(language.wholeUrl())).contains("Deprecated", instead);
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
                            .map(language -> language.host().getParent())
                            .toList());
        }
    }

    @Test
    void everyFileThatSignsWholeUrlsIsTried() throws IOException {
        try (Stream<Path> files = Files.list(HostLanguage.WHOLE_URLS)) {
            assertThat(files)
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(HostLanguage.values())
                            .map(HostLanguage::wholeUrl)
                            .toList());
        }
    }

    private static String top(Path file) throws IOException {
        return Files.readString(file).lines().limit(12).collect(Collectors.joining("\n"));
    }

    /// The lines of the page, without how far the language sets them in.
    private static List<String> page(HostLanguage language) throws IOException {
        String source = Files.readString(language.host());
        return source.substring(source.indexOf("<!doctype html>"), source.indexOf("</script>"))
                .strip()
                .lines()
                .map(String::strip)
                .toList();
    }
}
