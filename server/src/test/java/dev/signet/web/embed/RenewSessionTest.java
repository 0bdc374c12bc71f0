package dev.signet.web.embed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.base.Json;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// A page that is open gets a new session for a fresh ticket.
class RenewSessionTest extends EmbedTest {

    @Test
    void goesOnUnderANewKeyAndEndsTheOldOne() {
        String old = key("West");
        HttpResponse<String> answer = renew(old, Map.of("jwt", server.world.ticket("West")));
        JsonNode session = EmbedServer.json(answer.body());
        String key = session.path("key").asString();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(session.path("endsInSeconds").asInt()).isEqualTo(3_600);
        assertThat(key).matches("[0-9a-f]{64}").isNotEqualTo(old);
        assertThat(ask(key)).isEqualTo(200);
        assertThat(ask(old)).isEqualTo(401);
    }

    @Test
    void takesTheWholeAddressToo() {
        String url = "https://host.example" + server.path() + "?:jwt=" + server.world.ticket("West") + "&:embed=true";
        assertThat(renew(key("West"), Map.of("url", url)).statusCode()).isEqualTo(200);
    }

    @Test
    void takesATicketOnce() {
        String ticket = server.world.ticket("West");
        String first = key("West");
        assertThat(renew(first, Map.of("jwt", ticket)).statusCode()).isEqualTo(200);
        String second = key("West");
        HttpResponse<String> again = renew(second, Map.of("jwt", ticket));
        assertThat(again.statusCode()).isEqualTo(401);
        assertThat(code(again)).isEqualTo("EINVAL");
        assertThat(ask(second)).isEqualTo(200);
    }

    @Test
    void refusesTheTicketOfAnotherViewerAndLeavesItUsable() {
        String west = key("West");
        String ticket = server.world.ticket("East");
        HttpResponse<String> answer = renew(west, Map.of("jwt", ticket));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(code(answer)).isEqualTo("EACCES");
        assertThat(ask(west)).isEqualTo(200);
        assertThat(renew(key("East"), Map.of("jwt", ticket)).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/page/other", "/element/other"})
    void refusesAnAddressThatLeadsElsewhere(String elsewhere) {
        String url = server.path() + elsewhere + "?:jwt=" + server.world.ticket("West");
        assertThat(renew(key("West"), Map.of("url", url)).statusCode()).isEqualTo(403);
    }

    @Test
    void refusesAnotherOrganizationsAddress() {
        String url = server.path().replace("/acme/", "/other/") + "?:jwt=" + server.world.ticket("West");
        assertThat(renew(key("West"), Map.of("url", url)).statusCode()).isEqualTo(403);
    }

    @Test
    void refusesWhatNobodySigned() {
        String key = key("West");
        HttpResponse<String> answer = renew(key, Map.of("jwt", server.world.ticket("West") + "x"));
        assertThat(answer.statusCode()).isIn(400, 401);
        assertThat(ask(key)).isEqualTo(200);
    }

    @Test
    void refusesBothAndNeither() {
        String key = key("West");
        assertThat(renew(key, Map.of("jwt", "a", "url", "b")).statusCode()).isEqualTo(400);
        assertThat(renew(key, Map.of()).statusCode()).isEqualTo(400);
        assertThat(renew(key, Map.of("url", "https://host.example/elsewhere")).statusCode())
                .isEqualTo(400);
        assertThat(renew(key, Map.of("url", server.path())).statusCode()).isEqualTo(400);
    }

    @Test
    void refusesStrangers() {
        String ticket = server.world.ticket("West");
        assertThat(renew("0".repeat(64), Map.of("jwt", ticket)).statusCode()).isEqualTo(401);
        assertThat(renew(key("West"), Map.of("jwt", ticket)).statusCode()).isEqualTo(200);
    }

    private String key(String region) {
        return EmbedServer.boot(server.open(server.path(), region, ""))
                .at("/session/key")
                .asString();
    }

    private HttpResponse<String> renew(String key, Map<String, String> ticket) {
        return server.send(server.to("/_embed/session")
                .header("X-Signet-Session", key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(Json.bytes(ticket))));
    }

    private int ask(String key) {
        return server.ask(key, "{\"elements\":[\"" + server.world.element(server.workbook, "Sales") + "\"]}")
                .statusCode();
    }

    private static String code(HttpResponse<String> answer) {
        return EmbedServer.json(answer.body()).path("code").asString();
    }
}
