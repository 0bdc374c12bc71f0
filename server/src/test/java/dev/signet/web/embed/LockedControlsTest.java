package dev.signet.web.embed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.base.Json;
import dev.signet.workbooks.Control;
import dev.signet.workbooks.Publish;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Controls that a ticket locks, and settings of the page that it signs. `Product` is on the first page, `Second` on
/// the
/// next, `Secret` on a hidden one; all narrow the sales. West sells Tea for 10 and Milk for 20.
class LockedControlsTest extends EmbedTest {
    private static final Map<String, Object> TEA = Map.of("controls", Map.of("Product", "Tea"));

    @Test
    void showsTheLockedValueAndSaysWhichAreLocked() {
        JsonNode boot = boot(TEA, "");
        assertThat(boot.path("locked").toString()).isEqualTo("[\"Product\"]");
        assertThat(boot.at("/variables/Product").asString()).isEqualTo("Tea");
        assertThat(rows(boot.path("answers"))).doesNotContain("Milk");
        assertThat(answers(key(boot), "Sales", "{}")).contains("Tea").doesNotContain("Milk");
    }

    @Test
    void locksNothingThatNoTicketLocks() {
        assertThat(boot(Map.of(), "").path("locked").toString()).isEqualTo("[]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&Product=Milk",
                "&Product=",
                "&Product=:null",
                "&Product=Tea,Milk%2C%20%22whole%22",
                "&%50roduct=Milk",
                "&Product=Milk&Product=Milk",
                "&:controls=%7B%7D",
                "&controls=%7B%7D"
            })
    void noAddressLiftsALock(String more) {
        JsonNode boot = boot(TEA, more);
        assertThat(boot.at("/variables/Product").asString()).isEqualTo("Tea");
        assertThat(rows(boot.path("answers"))).doesNotContain("Milk");
        assertThat(answers(key(boot), "Sales", "{}")).contains("Tea").doesNotContain("Milk");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"Product\":\"\"}",
                "{\"Product\":\":null\"}",
                "{\"Product\":\"Milk%2C%20%22whole%22\"}",
                "{\"Product\":\"Tea,Milk%2C%20%22whole%22\"}",
                "{\"%50roduct\":\"\"}",
                "{\"product\":\"\"}",
                "{\"Second\":\"\",\"Secret\":\"\"}",
                "{\"Product\":\"not % decodable\"}"
            })
    void noRequestLiftsALock(String variables) {
        String key = boot(TEA, "").at("/session/key").asString();
        for (String element : List.of("Sales", "Total", "Product", "Second")) {
            assertThat(answers(key, element, variables))
                    .as(element + " under " + variables)
                    .contains("rows")
                    .doesNotContain("Milk", "[30]", "20]");
        }
    }

    @Test
    void aListOffersNoValueThatALockKeepsOut() {
        JsonNode open = boot(Map.of(), "");
        assertThat(answers(open.at("/session/key").asString(), "Second", "{}")).contains("Tea", "Milk");
        JsonNode locked = boot(TEA, "");
        assertThat(answers(locked.at("/session/key").asString(), "Second", "{}"))
                .contains("Tea")
                .doesNotContain("Milk");
    }

    @Test
    void locksAControlOfAHiddenPage() {
        String key = boot(Map.of("controls", Map.of("Secret", "Tea")), "&Secret=")
                .at("/session/key")
                .asString();
        assertThat(answers(key, "Sales", "{\"Secret\":\"\"}")).contains("Tea").doesNotContain("Milk");
    }

    @Test
    void theLockOutlivesANewVersionOfTheWorkbook() {
        String key = boot(TEA, "").at("/session/key").asString();
        server.world.rename(server.workbook, "Overview", Publish.NOW);
        assertThat(answers(key, "Sales", "{\"Product\":\"\"}")).contains("Tea").doesNotContain("Milk");
    }

    @Test
    void renewalTakesTheLocksOfTheNewTicket() {
        String key = boot(TEA, "").at("/session/key").asString();
        String milk = "Milk%2C%20%22whole%22";
        HttpResponse<String> renewed = server.send(server.to("/_embed/session")
                .header("X-Signet-Session", key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Json.text(Map.of(
                        "jwt", server.world.ticket("West", Map.of("controls", Map.of("Product", milk))))))));
        String next = EmbedServer.json(renewed.body()).path("key").asString();
        assertThat(answers(next, "Sales", "{\"Product\":\"Tea\"}"))
                .contains("Milk")
                .doesNotContain("Tea");
    }

    @Test
    void takesValuesThatAreWrittenAsListsNumbersAndFlagsAreWritten() {
        assertThat(answers(key(boot(Map.of("controls", Map.of("Product", 7)), "")), "Sales", "{}"))
                .doesNotContain("Tea", "Milk");
        JsonNode both = boot(Map.of("controls", Map.of("Product", "Tea,Milk%2C%20%22whole%22")), "");
        assertThat(answers(key(both), "Sales", "{}")).contains("Tea", "Milk");
    }

    @Test
    void refusesAValueThatDoesNotFit() {
        HttpResponse<String> refused = open(Map.of("controls", Map.of("Product", "100%")), "");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("EINVAL", "controls.Product");
    }

    @Test
    void refusesALockWithoutAValue() {
        HttpResponse<String> refused = open(Map.of("controls", Map.of("Product", "")), "");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("EINVAL", "controls.Product");
        assertThat(open(Map.of("controls", List.of("Product")), "").statusCode())
                .isEqualTo(400);
        assertThat(open(Map.of("controls", Map.of("Product", List.of("Tea"))), "")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void refusesALockOnAControlThatIsNotThere() {
        HttpResponse<String> refused = open(Map.of("controls", Map.of("Prodct", "Tea")), "");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("EINVAL", "controls.Prodct");
    }

    @Test
    void refusesALockOnAControlThatFiltersNothing() {
        try (EmbedServer own = new EmbedServer(EmbedServer.UI)) {
            String key = EmbedServer.boot(own.get(own.path() + "?:jwt=" + own.world.ticket("West", TEA)))
                    .at("/session/key")
                    .asString();
            own.world.loosen(own.workbook, "Product");

            HttpResponse<String> refused = own.get(own.path() + "?:jwt=" + own.world.ticket("West", TEA));
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).contains("EINVAL", "controls.Product", "filters nothing");
            String sales = own.world.element(own.workbook, "Sales");
            HttpResponse<String> answer = own.ask(key, "{\"elements\":[\"" + sales + "\"],\"variables\":{}}");
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).doesNotContain("Milk").contains("filters nothing");
        }
    }

    @Test
    void believesTheSettingsOfTheTicketBeforeTheAddress() {
        JsonNode ui = boot(Map.of("ui", Map.of("theme", "Light", "hide_menu", true)), "&:theme=Dark&:hide_menu=false")
                .path("ui");
        assertThat(ui.path("theme").asString()).isEqualTo("Light");
        assertThat(ui.path("hideMenu").asBoolean()).isTrue();
        assertThat(open(Map.of("ui", "Dark"), "").statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> open(Map<String, Object> claims, String more) {
        return server.get(server.path() + "?:jwt=" + server.world.ticket("West", claims) + "&:embed=true" + more);
    }

    private JsonNode boot(Map<String, Object> claims, String more) {
        return EmbedServer.boot(open(claims, more));
    }

    private static String key(JsonNode boot) {
        return boot.at("/session/key").asString();
    }

    private String answers(String key, String element, String variables) {
        String id = id(element);
        HttpResponse<String> answer =
                server.ask(key, "{\"elements\":[\"" + id + "\"],\"variables\":" + variables + "}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return EmbedServer.json(answer.body()).path("answers").toString();
    }

    /// Of an element by its name, or of a control by its id.
    private String id(String name) {
        return server.world
                .published(server.workbook)
                .document()
                .elements()
                .filter(element -> element instanceof Control control
                        ? control.controlId().equals(name)
                        : element.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private String rows(JsonNode answers) {
        return answers.path(server.world.element(server.workbook, "Sales")).toString();
    }
}
