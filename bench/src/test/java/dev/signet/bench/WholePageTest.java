package dev.signet.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.base.StartFailure;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WholePageTest {
    private static final String PAGE = """
        <script type="application/json" id="boot">{"session":{"key":"k"},"page":"one","variables":{"Dates":"all"},
        "workbook":{"pages":[{"id":"one","elements":[{"id":"1","name":"a"},{"id":"2","name":"b"}]}]},
        "answers":{%s}}</script>\
        """;
    private static final String ROWS = "{\"rows\":[[7]]}";

    private final Loopback loopback = new Loopback();

    @Test
    void asksForWhatThePageLacksAndNothingElse() throws IOException {
        try (OnePage server = serving("\"1\":" + ROWS, "\"2\":{\"rows\":[[8]]}")) {
            WholePage whole = WholePage.open(server.url(), loopback);
            assertThat(whole.answers()).containsOnlyKeys("a", "b");
            assertThat(whole.rows(element("b"))).isEqualTo(new SalesRows(List.of(List.of(8.0))));
            assertThatThrownBy(() -> whole.rows(element("c"))).isInstanceOf(StartFailure.class);
            assertThat(server.bodies()).containsExactly("", "{\"elements\":[\"2\"],\"variables\":{\"Dates\":\"all\"}}");
        }
    }

    @Test
    void asksNothingOfAPageWithAllAnswers() throws IOException {
        try (OnePage server = serving("\"1\":" + ROWS + ",\"2\":" + ROWS, "")) {
            assertThat(WholePage.open(server.url(), loopback).micros()).isPositive();
            assertThat(server.bodies()).hasSize(1);
        }
    }

    @Test
    void refusesAnAnswerThatIsNone() throws IOException {
        try (OnePage server = serving("\"1\":{\"error\":{}},\"2\":" + ROWS, "")) {
            assertThatThrownBy(() -> WholePage.open(server.url(), loopback))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("element a");
        }
    }

    private static SalesElement element(String name) {
        return new SalesElement(name, SalesElement.Kind.NUMBER, List.of(), List.of(SalesElement.Of.SALES));
    }

    private static OnePage serving(String first, String later) throws IOException {
        return OnePage.serving(
                Map.of(
                        "/", PAGE.formatted(first).getBytes(UTF_8),
                        "/_embed/answers", ("{\"answers\":{" + later + "}}").getBytes(UTF_8)),
                Map.of());
    }
}
