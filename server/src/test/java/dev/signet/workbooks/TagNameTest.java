package dev.signet.workbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TagNameTest {
    @ParameterizedTest
    @ValueSource(strings = {"Production", "Q1 / 2030", "ü", "a+b&c=d", "...", "名前"})
    void takesOneLineOfText(String text) {
        assertThat(TagName.parse(text)).map(TagName::value).contains(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " a", "a ", "a\nb", "\u0000", ".", "..", "\ud800"})
    void refusesWhatIsNotOneOrCannotStandInAnAddress(String text) {
        assertThat(TagName.parse(text)).isEmpty();
    }

    @Test
    void refusesMoreThanAHundredCharacters() {
        assertThat(TagName.parse("a".repeat(100))).isPresent();
        assertThat(TagName.parse("a".repeat(101))).isEmpty();
    }

    @Property
    void neverThrowsAndStandsInAnAddressAsItIs(@ForAll String text) {
        TagName.parse(text)
                .ifPresent(name -> assertThat(URLDecoder.decode(
                                URLEncoder.encode(name.value(), StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                        .isEqualTo(text));
    }
}
