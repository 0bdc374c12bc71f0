package dev.signet.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.base.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderTest {

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nb", "a\nb", "a\u0000b", "a\u007f"})
    void refusesValuesThatSplitAnAnswer(String value) {
        assertThatThrownBy(() -> Answer.emptyObject().with("X", value)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Answer.redirect(value)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a:", "é"})
    void refusesNamesThatAreNoTokens(String name) {
        assertThatThrownBy(() -> new Header(name, "x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void replacesOrAdds() {
        Answer answer = Answer.noContent().with("a", "1").with("A", "2").adding("a", "3");
        assertThat(answer.headers()).containsExactly(new Header("A", "2"), new Header("a", "3"));
    }

    @Test
    void keepsTheEnvelopeItsOwn() {
        Answer refusal = Answer.problem(Fault.NOT_FOUND, "No.");
        assertThatThrownBy(() -> refusal.withExtra("code", "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Answer.noContent().withExtra("error", "x")).isInstanceOf(IllegalStateException.class);
    }
}
