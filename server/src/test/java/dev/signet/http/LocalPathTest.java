package dev.signet.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LocalPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/account", "/a/b?c=d&e=%2F", "/a//b"})
    void takesOurOwnPaths(String path) {
        assertThat(LocalPath.parse(path)).contains(new LocalPath(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "account",
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https://evil.example",
                "javascript:alert(1)",
                "/\t/evil.example",
                "/\n/evil.example",
                " /account",
                "/a b",
                "/ä",
                "/a\\b",
                "?x"
            })
    void refusesWhatCouldLeadAway(String path) {
        assertThat(LocalPath.parse(path)).isEmpty();
    }

    @Test
    void refusesPathsOfAbsurdLength() {
        assertThat(LocalPath.parse("/" + "a".repeat(1_000))).isEmpty();
    }

    @Property
    void whatItTakesStaysOnTheServer(@ForAll @CharRange(from = 0, to = 127) String text) {
        LocalPath.parse("/" + text).ifPresent(path -> {
            assertThat(path.value()).doesNotStartWith("//").doesNotContain("\\");
            assertThat(path.value().chars()).allMatch(c -> c > ' ' && c < 127);
            String legal = path.value().replaceAll("[^/a-zA-Z0-9?.:@]", "_");
            assertThat(URI.create("http://signet.example").resolve(legal).getHost())
                    .isEqualTo("signet.example");
        });
    }
}
