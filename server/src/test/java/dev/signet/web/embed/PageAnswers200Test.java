package dev.signet.web.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class PageAnswers200Test extends EmbedTest {

    @Test
    void bringsEverythingThePageBeginsWith() {
        HttpResponse<String> page = server.open(server.path(), "West", "");
        JsonNode boot = EmbedServer.boot(page);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<script type=\"module\" src=\"/assets/embed-1.js\">")
                .contains("<link rel=\"modulepreload\" href=\"/assets/embed-1.js\">")
                .contains("<link rel=\"stylesheet\" href=\"/assets/embed-2.css\">");
        assertThat(boot.at("/session/key").asString()).matches("[0-9a-f]{64}");
        assertThat(boot.at("/session/endsInSeconds").asInt()).isEqualTo(3_600);
        assertThat(boot.path("target").asString()).isEqualTo("workbook");
        assertThat(boot.at("/workbook/id").asString()).isEqualTo(server.workbook.urlId());
        assertThat(texts(boot.at("/workbook/pages"), "name")).containsExactly("Overview", "Total");
        assertThat(boot.path("page").asString()).isEqualTo(server.world.page(server.workbook, "Overview"));
        assertThat(boot.at("/variables/Product").asString()).isEmpty();
        assertThat(boot.at("/ui/menuPosition").asString()).isEqualTo("none");
        assertThat(boot.path("requestId").asString())
                .isEqualTo(page.headers().firstValue("X-Request-Id").orElseThrow());
    }

    @Test
    void isKeptByNobodyAndLetsItselfBeFramed() {
        HttpResponse<String> page = server.open(server.path(), "West", "");

        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("X-Frame-Options")).isEmpty();
        assertThat(page.headers().firstValue("Content-Security-Policy")).contains(EmbedPage.POLICY);
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(page.body()).doesNotContain("eyJ");
    }

    @Test
    void showsEachViewerTheirOwnRows() {
        assertThat(amounts(server.open(server.path(), "West", ""))).containsExactlyInAnyOrder("10", "20");
        assertThat(amounts(server.open(server.path(), "East", ""))).containsExactly("400");
        assertThat(amounts(server.open(server.path(), "Nowhere", ""))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/acme/workbook/%s", "/acme/workbook/Sales-%s", "/acme/workbook/Any-name/%s"})
    void opensEveryFormOfAddress(String form) {
        assertThat(server.open(form.formatted(server.workbook.urlId()), "West", "")
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?:embed=true&:jwt=%s",
                "?%%3Ajwt=%s&%%3Aembed=true",
                "?:theme=Dark&:unknown=1&:jwt=%s",
                "?Other=1&:jwt=%s"
            })
    void takesParametersInAnyOrderAndSpelling(String query) {
        assertThat(server.get(server.path() + query.formatted(server.world.ticket("West")))
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sec-Purpose", "Purpose"})
    void lookingAheadUsesNoTicketUp(String header) {
        String address = server.path() + "?:jwt=" + server.world.ticket("West");

        assertThat(server.send(server.to(address).method("HEAD", BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(200);
        assertThat(server.send(server.to(address).header(header, "prefetch")).statusCode())
                .isEqualTo(503);
        assertThat(server.get(address).statusCode()).isEqualTo(200);
        assertThat(server.get(address).statusCode()).isEqualTo(401);
    }

    @Test
    void readsControlsFromTheAddress() {
        HttpResponse<String> page = server.open(server.path(), "West", "&Product=Milk%2C%20%22whole%22,%27%3B--");

        assertThat(amounts(page)).containsExactly("20");
        assertThat(EmbedServer.boot(page).at("/variables/Product").asString()).startsWith("Milk%2C");
    }

    @Test
    void cutsItselfDownToOnePageOrElement() {
        String total = server.world.page(server.workbook, "Total");
        JsonNode page = EmbedServer.boot(server.open(server.path() + "/page/" + total, "West", ""));
        assertThat(page.path("target").asString()).isEqualTo("page");
        assertThat(texts(page.at("/workbook/pages"), "name")).containsExactly("Total");

        String sales = server.world.element(server.workbook, "Sales");
        JsonNode element = EmbedServer.boot(server.open(server.path() + "/element/" + sales, "West", ""));
        assertThat(element.path("target").asString()).isEqualTo("element");
        assertThat(texts(element.at("/workbook/pages/0/elements"), "id")).containsExactly(sales);
    }

    @Test
    void beginsAtTheNodeTheAddressNames() {
        String total = server.world.element(server.workbook, "Total");
        String unseen = server.world.element(server.workbook, "Unseen");

        assertThat(EmbedServer.boot(server.open(server.path(), "West", "&:nodeId=" + total))
                        .path("page")
                        .asString())
                .isEqualTo(server.world.page(server.workbook, "Total"));
        assertThat(EmbedServer.boot(server.open(server.path(), "West", "&:nodeId=" + unseen))
                        .path("page")
                        .asString())
                .isEqualTo(server.world.page(server.workbook, "Overview"));
    }

    @Test
    void namesNeverBecomeMarkup() {
        String name = "</script><img src=x>";
        String path = "/acme/workbook/" + server.world.workbook(name).urlId();
        HttpResponse<String> page = server.open(path, "West", "");

        assertThat(page.body()).doesNotContain("<img");
        assertThat(EmbedServer.boot(page).at("/workbook/name").asString()).isEqualTo(name);
    }

    @Test
    void servesTheFilesThePageIsMadeOf() {
        HttpResponse<String> script = server.get("/assets/embed-1.js");
        assertThat(script.body()).isEqualTo("script");
        assertThat(script.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("immutable"));
        assertThat(server.get("/assets/none.js").statusCode()).isEqualTo(404);
        assertThat(server.get("/assets/..%2Fmanifest.json").statusCode()).isEqualTo(404);
    }

    /// The amounts of the table, asked for again if they were not ready at once.
    private List<String> amounts(HttpResponse<String> page) {
        JsonNode boot = EmbedServer.boot(page);
        String sales = server.world.element(server.workbook, "Sales");
        String question = """
            {"elements":["%s"],"variables":%s}\
            """.formatted(sales, boot.path("variables"));
        JsonNode answers = boot.path("answers").has(sales)
                ? boot
                : EmbedServer.json(
                        server.ask(boot.at("/session/key").asString(), question).body());
        List<String> amounts = new ArrayList<>();
        answers.path("answers")
                .path(sales)
                .path("rows")
                .forEach(row -> amounts.add(row.get(1).asString()));
        return amounts;
    }

    private static List<String> texts(JsonNode list, String field) {
        List<String> texts = new ArrayList<>();
        list.forEach(entry -> texts.add(entry.path(field).asString()));
        return texts;
    }
}
