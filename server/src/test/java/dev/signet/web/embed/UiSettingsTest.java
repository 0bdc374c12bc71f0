package dev.signet.web.embed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.base.Json;
import dev.signet.http.Form;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UiSettingsTest {

    @Test
    void readsWhatItKnows() {
        Form query =
                Form.parse("%3Atheme=Dark&:menu_position=bottom&:responsive_height=true&:hide_tooltip=yes&:lng=pt-br");
        assertThat(of(query, Map.of()))
                .isEqualTo("{\"theme\":\"Dark\",\"menuPosition\":\"bottom\",\"responsiveHeight\":true,"
                        + "\"hideTooltip\":true,\"locale\":\"pt-br\",\"hideMenu\":false,\"showFooter\":true,"
                        + "\"disableMobileView\":false}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ":theme=dark&:menu_position=left&:lng=English&:hide_tooltip=false", ":page_id=x&theme=Dark"})
    void fallsBackToTheDefault(String query) {
        assertThat(of(Form.parse(query), Map.of()))
                .isEqualTo(of(Form.parse(""), Map.of()))
                .contains("\"auto\"", "\"none\"");
    }

    @Test
    void readsWhatOlderHostsSend() {
        Form query = Form.parse(":hide_menu=true&:show_footer=false&:disable_mobile_view=true&:loading_bg=FFAA00"
                + "&%3Aloading_text=%23abc");
        assertThat(of(query, Map.of()))
                .contains("\"hideMenu\":true,\"showFooter\":false,\"disableMobileView\":true,"
                        + "\"loadingBg\":\"ffaa00\",\"loadingText\":\"abc\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"red", "ffff", "1234567", "fff;color:red", "#", "%23%23fff", "ggg"})
    void takesColoursOfThreeOrSixHexadecimalDigitsOnly(String colour) {
        assertThat(of(Form.parse(":loading_bg=" + colour), Map.of())).doesNotContain("loadingBg");
    }

    @Test
    void believesTheTicketBeforeTheAddress() {
        Form query = Form.parse(":theme=Dark&:hide_tooltip=false&:menu_position=top&:lng=fr");
        assertThat(of(query, Map.of("theme", "Light", "hide_tooltip", "true", "menu_position", "none")))
                .contains("\"Light\"", "\"hideTooltip\":true", "\"menuPosition\":\"none\"", "\"locale\":\"fr\"");
        assertThat(of(query, Map.of("theme", "no such theme"))).contains("\"theme\":\"auto\"");
    }

    @Test
    void putsTheMenuWhereTheFormOfTheUrlHasIt() {
        UiSettings.Asked nothing = new UiSettings.Asked(Map.of(), Form.parse(""));
        assertThat(UiSettings.of(nothing, UiSettings.Menu.BOTTOM).menuPosition())
                .isEqualTo("bottom");
        assertThat(UiSettings.of(nothing, UiSettings.Menu.NONE).menuPosition()).isEqualTo("none");
    }

    private static String of(Form query, Map<String, String> ticket) {
        return Json.text(UiSettings.of(new UiSettings.Asked(ticket, query), UiSettings.Menu.NONE));
    }
}
