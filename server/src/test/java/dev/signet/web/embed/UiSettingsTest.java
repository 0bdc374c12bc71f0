package dev.signet.web.embed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.http.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UiSettingsTest {

    @Test
    void readsWhatItKnows() {
        Form query =
                Form.parse("%3Atheme=Dark&:menu_position=bottom&:responsive_height=true&:hide_tooltip=yes&:lng=pt-br");
        assertThat(UiSettings.of(query)).isEqualTo(new UiSettings("Dark", "bottom", true, true, "pt-br"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ":theme=dark&:menu_position=left&:lng=English&:hide_tooltip=false", ":page_id=x&theme=Dark"})
    void fallsBackToTheDefault(String query) {
        assertThat(UiSettings.of(Form.parse(query))).isEqualTo(new UiSettings("auto", "none", false, false, "en"));
    }
}
