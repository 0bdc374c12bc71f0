package dev.signet.web.embed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.embed.EmbedPath;
import dev.signet.embed.EmbedPath.Audience;
import dev.signet.embed.EmbedTarget;
import dev.signet.embed.Looker;
import dev.signet.workbooks.PublishedWorkbook;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Which controls pages may set and are told of. `Product` is on the first page, `Second` on the next, `Secret` on a
/// hidden one.
class ControlReachTest extends EmbedTest {
    private static final Map<String, String> ALL = Map.of("Product", "Tea", "Second", "Tea", "Secret", "Tea");

    @Test
    void tellsWhomAHostVouchesForOfControlsOnShownPages() {
        JsonNode boot = EmbedServer.boot(server.open(server.path(), "West", ""));
        assertThat(boot.path("variables").propertyNames()).containsExactlyInAnyOrder("Product", "Second");
        JsonNode answer = ask(boot.at("/session/key").asString(), "{\"Product\":\"Tea\"}");
        assertThat(answer.path("variables").propertyNames()).containsExactlyInAnyOrder("Product", "Second");
    }

    @Test
    void goesOnWithTheHiddenControlThatTheAddressOfAHostSet() {
        JsonNode boot = EmbedServer.boot(server.open(server.path(), "West", "&Secret=Tea"));
        assertThat(boot.at("/variables/Secret").asString()).isEqualTo("Tea");
        JsonNode answer =
                ask(boot.at("/session/key").asString(), boot.path("variables").toString());
        assertThat(answer.at("/variables/Secret").asString()).isEqualTo("Tea");
        assertThat(answer.toString()).contains("[[\"Tea\",10]]");
    }

    @Test
    void tellsAnybodyOfControlsOnThePageTheyLookAt() {
        EmbedPath path = path(new EmbedTarget.Page(server.workbook.id(), page("Overview")));
        HttpResponse<String> opened = server.get("/embed/" + path.id() + "?Second=Tea&Secret=Tea&Product=Tea");
        assertThat(EmbedServer.boot(opened).path("variables").toString()).isEqualTo("{\"Product\":\"Tea\"}");
        JsonNode answer = ask(path.id().text(), "{\"Second\":\"Tea\",\"Secret\":\"Tea\"}");
        assertThat(answer.path("variables").toString()).isEqualTo("{\"Product\":\"\"}");
    }

    @Test
    void letsAnybodySetControlsOfThePageTheyLookAtOrTheirElementLiesOn() {
        assertThat(settable(new EmbedTarget.Whole(server.workbook.id())))
                .containsExactlyInAnyOrder("Product", "Second");
        assertThat(settable(new EmbedTarget.Page(server.workbook.id(), page("Total"))))
                .containsExactly("Second");
        String sales = server.world.element(server.workbook, "Sales");
        assertThat(settable(new EmbedTarget.Element(server.workbook.id(), sales)))
                .containsExactly("Product");
    }

    private Set<String> settable(EmbedTarget target) {
        EmbedPath path = path(target);
        Looker anybody = new Looker.Anybody(path.organization(), path.id());
        return new ControlReach(anybody, workbook(), target, Map.of())
                .settable(ALL)
                .keySet();
    }

    private PublishedWorkbook workbook() {
        return server.world.published(server.workbook);
    }

    private EmbedPath path(EmbedTarget target) {
        return server.world.path(target, Audience.PUBLIC);
    }

    private String page(String name) {
        return server.world.page(server.workbook, name);
    }

    private JsonNode ask(String key, String variables) {
        String sales = server.world.element(server.workbook, "Sales");
        HttpResponse<String> answer =
                server.ask(key, "{\"elements\":[\"" + sales + "\"],\"variables\":" + variables + "}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return EmbedServer.json(answer.body());
    }
}
