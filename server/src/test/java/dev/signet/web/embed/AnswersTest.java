package dev.signet.web.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class AnswersTest extends EmbedTest {

    @Test
    void answersSeveralElementsUnderTheValuesOfControls() {
        String sales = element("Sales");
        String total = element("Total");
        HttpResponse<String> answer = server.ask(key(server.path()), ask("{\"Product\":\"Tea\"}", sales, total));
        JsonNode body = EmbedServer.json(answer.body());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(body.at("/answers/" + sales + "/rows").toString()).isEqualTo("[[\"Tea\",10]]");
        assertThat(body.at("/answers/" + sales + "/columns/0/name").asString()).isEqualTo("Product");
        assertThat(body.at("/answers/" + total + "/rows/0/0").asInt()).isEqualTo(10);
        assertThat(body.at("/variables/Product").asString()).isEqualTo("Tea");
        assertThat(body.path("endsInSeconds").asInt()).isEqualTo(3_600);
    }

    @Test
    void answersWithoutVariables() {
        String total = element("Total");
        JsonNode body = EmbedServer.json(server.ask(key(server.path()), "{\"elements\":[\"" + total + "\"]}")
                .body());
        assertThat(body.at("/answers/" + total + "/rows/0/0").asInt()).isEqualTo(30);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "0000000000000000000000000000000000000000000000000000000000000000"})
    void refusesStrangers(String key) {
        HttpResponse<String> answer = server.ask(key, ask("{}", element("Sales")));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(EmbedServer.json(answer.body()).path("code").asString()).isEqualTo("EACCES");
        assertThat(answer.body()).doesNotContain("Tea");
    }

    @Test
    void refusesARequestWithoutAKey() {
        assertThat(server.send(server.to("/_embed/answers")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(ask("{}", element("Sales")))))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void givesNoOtherOriginAWord() {
        HttpResponse<String> answer = server.send(server.to("/_embed/answers")
                .header("Origin", "https://host.example")
                .method("OPTIONS", BodyPublishers.noBody()));
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void givesNothingOutsideItsTarget() {
        String page = server.path() + "/page/" + server.world.page(server.workbook, "Total");
        String key = key(page);

        HttpResponse<String> other = server.ask(key, ask("{}", element("Sales")));
        HttpResponse<String> hidden = server.ask(key, ask("{}", element("Unseen")));
        HttpResponse<String> absent = server.ask(key, ask("{}", "none"));
        assertThat(other.statusCode()).isEqualTo(400);
        assertThat(message(other)).isEqualTo(message(absent)).isEqualTo(message(hidden));
        assertThat(server.ask(key, ask("{}", element("Total"))).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"elements\":[]}",
                "{\"elements\":[1]}",
                "{\"elements\":[\"x\"],\"variables\":[]}",
                "{"
            })
    void refusesWhatIsNoQuestion(String body) {
        HttpResponse<String> answer = server.ask(key(server.path()), body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(EmbedServer.json(answer.body()).path("code").asString()).isEqualTo("EINVAL");
    }

    @Test
    void givesNothingAfterTheTicketsEnd() {
        try (EmbedServer own = new EmbedServer(EmbedServer.UI)) {
            String key = EmbedServer.boot(own.open(own.path(), "West", ""))
                    .at("/session/key")
                    .asString();
            String question = ask("{}", own.world.element(own.workbook, "Sales"));
            assertThat(own.ask(key, question).statusCode()).isEqualTo(200);
            own.world.clock.advance(Duration.ofHours(1));
            HttpResponse<String> late = own.ask(key, question);
            assertThat(late.statusCode()).isEqualTo(401);
            assertThat(EmbedServer.json(late.body()).path("code").asString()).isEqualTo("EACCES");
        }
    }

    @Test
    void givesNothingOnceTheCredentialIsRevoked() {
        try (EmbedServer own = new EmbedServer(EmbedServer.UI)) {
            String key = EmbedServer.boot(own.open(own.path(), "West", ""))
                    .at("/session/key")
                    .asString();
            own.world.revoke();
            assertThat(own.ask(key, ask("{}", own.world.element(own.workbook, "Sales")))
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    private String element(String name) {
        return server.world.element(server.workbook, name);
    }

    private String key(String path) {
        return EmbedServer.boot(server.open(path, "West", ""))
                .at("/session/key")
                .asString();
    }

    private static String ask(String variables, String... elements) {
        return """
            {"elements":["%s"],"variables":%s}\
            """.formatted(String.join("\",\"", elements), variables);
    }

    private static String message(HttpResponse<String> answer) {
        return EmbedServer.json(answer.body()).path("message").asString();
    }
}
