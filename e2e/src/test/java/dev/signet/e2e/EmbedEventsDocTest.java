package dev.signet.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dev.signet.base.Json;
import dev.signet.e2e.Signer.Viewer;
import dev.signet.query.SampleData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// `docs/how-to/embed-events.md` as its readers follow it: its pages are opened, its events are heard in the shape it
/// shows, its commands are answered.
class EmbedEventsDocTest extends EmbedInBrowser {
    private static final Path DOCUMENT = Path.of("..", "docs", "how-to", "embed-events.md");

    private CodeBlocks code;

    @BeforeAll
    void readDocument() throws IOException {
        code = CodeBlocks.of(Files.readString(DOCUMENT));
    }

    @Test
    void thePageWithNothingButTheBrowserTalksWithTheEmbed() {
        follow(code.blocks("html").getFirst());
        assertThat(status()).hasText("Ready");
        page.getByText("San Francisco only").click();
        assertThat(bars()).hasCount(1);
        bars().first().click();
        assertThat(status()).hasText("Chosen: SFO");
        page.evaluate("document.getElementById('embed').src = '%s?:jwt=broken&:embed=true'".formatted(content()));
        assertThat(status()).hasText("EINVAL: This link is not valid: its token cannot be read.");
    }

    @Test
    void thePageWithTheSdkTalksWithTheEmbed() {
        follow(code.blocks("html").getLast());
        assertThat(status()).hasText("Showing SFO,LAX");
        assertThat(page.frameLocator("iframe").locator("[aria-label='Flights by airport'] [data-mark]"))
                .hasCount(2);
    }

    @Test
    void theComponentTalksWithTheEmbed() throws IOException {
        OwnPackage.bringTo(host, server.url());
        host.bring("/flights.js", Jsx.compiled(ofThisHost(code.blocks("jsx").getFirst())));
        open("/own-react.html");
        Locator first = page.frameLocator("iframe")
                .locator("[aria-label='Flights by airport'] [data-mark]")
                .first();
        assertThat(first).isVisible();
        page.evaluate("frames[0].postMessage({ type: 'workbook:variables:list' }, '*')");
        heard("workbook:variables:current", 1, ""); // the part that tells what viewers press comes with this one
        first.click();
        assertThat(status())
                .hasText("Chosen: " + first.getAttribute("aria-label").substring(0, 3));
    }

    @Test
    void anAnswerIsWaitedFor() {
        openPlain(signed("&Airport=LAX"));
        String wait = code.blocks("js").getFirst();
        assertThat(page.evaluate("async () => { const frame = document.getElementById('embed'); " + wait
                        + " return variables; }"))
                .isEqualTo(Map.of("Airport", "LAX", "Dates", ""));
    }

    @Test
    void everyEventIsHeardInTheShapeItIsShown() throws IOException {
        page.clock().install();
        openPlain(signed("&:responsive_height=true"));
        provokeEverything();
        for (JsonNode shown : examples("What the embed says")) {
            String type = shown.path("type").asString();
            assertThat(heard(type, 1))
                    .as(type)
                    .anySatisfy(told -> assertThat(
                                    shape(Json.parse(Json.bytes(told)).orElseThrow()))
                            .isEqualTo(shape(shown)));
        }
    }

    @Test
    void everyCommandIsAnswered() {
        openPlain(signed());
        Map<String, String> answers = Map.of(
                "workbook:variables:update", "workbook:variables:onchange",
                "workbook:variables:list", "workbook:variables:current",
                "workbook:selectednodeid:update", "workbook:selectednodeid:onchange",
                "workbook:fullscreen:update", "workbook:fullscreen:onchange");
        for (JsonNode command : examples("What the embed hears")) {
            String type = command.path("type").asString();
            String answer = type.equals("embed:session:refresh") ? "embed:session:refreshed" : answers.get(type);
            assertThat(ask(withTicket(command))).containsEntry("type", answer);
        }
    }

    private void provokeEverything() throws IOException {
        bars().first().click();
        tab("Routes").click();
        embed().getByRole(AriaRole.CELL).first().click();
        tab("Overview").click();
        ask(Map.of("type", "workbook:variables:list"));
        ask(Map.of(
                "type",
                "workbook:fullscreen:update",
                "nodeId",
                sample.elements().get("Flights by airport")));
        page.keyboard().press("Escape");
        say(Map.of("type", "workbook:variables:update", "variables", Map.of("Dates", "min:1990-01-01,max:1990-01-02")));
        heard("document:element:nodata", 1);
        breakElements();
        page.clock().fastForward(HOUR.minusMinutes(2).plusSeconds(1).toMillis());
        ask(Map.of("type", "embed:session:refresh", "url", signed()));
        ask(Map.of("type", "embed:session:refresh", "url", signer.url(content(), Viewer.TEXAS, HOUR)));
        page.clock().fastForward(HOUR.plusSeconds(1).toMillis());
    }

    private void breakElements() throws IOException {
        Path flights = server.data().resolve(SampleData.FOLDER).resolve(SampleData.FLIGHTS);
        Path away = Files.move(flights, flights.resolveSibling("away"));
        try {
            say(Map.of("type", "workbook:variables:update", "variables", Map.of("Airport", "SJC", "Dates", "")));
            heard("workbook:chart:error", 1);
        } finally {
            Files.move(away, flights);
        }
    }

    private Map<String, Object> withTicket(JsonNode command) {
        Map<String, Object> message = new HashMap<>();
        command.properties()
                .forEach(field -> message.put(
                        field.getKey(),
                        switch (field.getKey()) {
                            case "variables" ->
                                Map.of(
                                        "Airport",
                                        command.at("/variables/Airport").asString());
                            case "url" -> signed();
                            case "selectedNodeId" -> sample.pages().get("Routes");
                            case "nodeId" -> sample.elements().get("Flights by airport");
                            case "jwt" -> signed().replaceAll(".*:jwt=|&.*", "");
                            default -> field.getValue().asString();
                        }));
        return message;
    }

    private List<JsonNode> examples(String heading) {
        return code.under(heading, "json")
                .lines()
                .map(line -> Json.parse(line.getBytes(StandardCharsets.UTF_8)).orElseThrow())
                .toList();
    }

    /// The names and kinds of a message's parts, without its values.
    private static Object shape(JsonNode node) {
        if (node.isArray()) return node.isEmpty() ? List.of() : List.of(shape(node.get(0)));
        if (!node.isObject())
            return node.isNumber() ? "number" : node.getNodeType().toString();
        Map<String, Object> fields = new HashMap<>();
        node.properties().forEach(field -> fields.put(field.getKey(), shape(field.getValue())));
        fields.remove("requestId");
        return fields;
    }

    private void follow(String text) {
        host.bring("/document.html", ofThisHost(text));
        open("/document.html");
    }

    private String ofThisHost(String text) {
        return text.replace("/my/embed-url", "/signed").replace("https://signet.example.com", server.url());
    }

    private Locator status() {
        return page.getByRole(AriaRole.STATUS).first();
    }
}
