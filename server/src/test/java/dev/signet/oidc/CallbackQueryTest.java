package dev.signet.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CallbackQueryTest {
    private static final String STATE = "0123456789abcdef".repeat(4);

    private static CallbackQuery read(Map<String, List<String>> values) {
        return CallbackQuery.read(name -> values.getOrDefault(name, List.of()));
    }

    @Test
    void readsWhatAProviderSends() {
        CallbackQuery query = read(Map.of(
                "code", List.of("a.b-c/d+e"), "state", List.of(STATE), "iss", List.of("https://id.example/realms/x")));
        assertThat(query.code()).contains("a.b-c/d+e");
        assertThat(query.state()).contains(STATE);
        assertThat(query.issuer()).contains("https://id.example/realms/x");
        assertThat(query.error()).isEmpty();
    }

    @Test
    void takesNothingThatComesTwice() {
        assertThat(read(Map.of("code", List.of("a", "a"), "state", List.of(STATE, STATE))))
                .isEqualTo(read(Map.of()));
    }

    @Test
    void takesNoStateOfAnotherShape() {
        for (String state : List.of("", STATE.toUpperCase(Locale.ROOT), STATE + "0", STATE.substring(1))) {
            assertThat(read(Map.of("state", List.of(state))).state()).isEmpty();
        }
    }

    @Test
    void takesNoCodeThatIsTooLongOrNotPrintable() {
        assertThat(read(Map.of("code", List.of("a".repeat(4_096)))).code()).isPresent();
        assertThat(read(Map.of("code", List.of("a".repeat(4_097)))).code()).isEmpty();
        assertThat(read(Map.of("code", List.of("a\nb"))).code()).isEmpty();
    }

    @Test
    void printsNothingOfIt() {
        assertThat(read(Map.of("code", List.of("the-code"), "state", List.of(STATE)))
                        .toString())
                .doesNotContain("the-code")
                .doesNotContain(STATE);
    }

    @Property
    void neverThrows(@ForAll List<String> codes, @ForAll List<String> states, @ForAll List<String> errors) {
        CallbackQuery query = read(Map.of("code", codes, "state", states, "error", errors, "iss", codes));
        assertThat(query.code().isEmpty() || codes.size() == 1).isTrue();
    }
}
