package dev.signet.web.embed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.embed.EmbedPath;
import dev.signet.embed.EmbedPath.Audience;
import dev.signet.embed.EmbedTarget;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Addresses that stay the same, over HTTP: signed whole, and open to everybody.
class PathPagesTest extends EmbedTest {
    private EmbedPath path(Audience audience) {
        return server.world.path(new EmbedTarget.Whole(server.workbook.id()), audience);
    }

    private HttpResponse<String> open(String region, String more) {
        return server.get(server.world.signed(path(Audience.SECURE), region, more));
    }

    private static JsonNode rows(JsonNode boot) {
        return boot.path("answers");
    }

    @Test
    void showsAWorkbookToTheViewerOfASignedUrl() {
        HttpResponse<String> page = open("West", "");
        JsonNode boot = EmbedServer.boot(page);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(boot.path("target").asString()).isEqualTo("workbook");
        assertThat(boot.at("/workbook/name").asString()).isEqualTo("Sales");
        assertThat(boot.at("/session/endsInSeconds").asInt()).isEqualTo(600);
        assertThat(page.headers().firstValue("Deprecation")).contains("@1754265600");
        assertThat(page.headers().firstValue("Sunset")).contains("Fri, 1 Jan 2027 00:00:00 GMT");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void answersItsPageWithTheRowsOfItsViewer() {
        JsonNode boot = EmbedServer.boot(open("West", ""));
        String total = server.world.element(server.workbook, "Total");
        String body = "{\"elements\": [\"" + total + "\"]}";
        HttpResponse<String> answer = server.ask(boot.at("/session/key").asString(), body);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("30").doesNotContain("430");
    }

    @Test
    void putsTheMenuAtTheBottomUnlessTheAddressSaysOtherwise() {
        assertThat(EmbedServer.boot(open("West", "")).at("/ui/menuPosition").asString())
                .isEqualTo("bottom");
        assertThat(EmbedServer.boot(open("West", "&:menu_position=top"))
                        .at("/ui/menuPosition")
                        .asString())
                .isEqualTo("top");
        assertThat(EmbedServer.boot(server.open(server.path(), "West", ""))
                        .at("/ui/menuPosition")
                        .asString())
                .isEqualTo("none");
    }

    @Test
    void takesControlValuesThatTheHostSigned() {
        JsonNode boot = EmbedServer.boot(open("West", "&Product=Tea"));
        assertThat(boot.at("/variables/Product").asString()).isEqualTo("Tea");
    }

    @Test
    void refusesAUrlTheSecondTimeAndOneThatWasChanged() {
        String address = server.world.signed(path(Audience.SECURE), "West", "");
        refused(server.get(address.replace("West", "East")), 401, "EACCES");
        refused(server.get(address + "&Product=Tea"), 400, "EINVAL");
        assertThat(server.get(address).statusCode()).isEqualTo(200);
        refused(server.get(address), 401, "EINVAL");
    }

    @Test
    void doesNotUseAUrlUpForOnesWhoOnlyLook() {
        String address = server.world.signed(path(Audience.SECURE), "West", "");
        HttpResponse<String> head = server.send(server.to(address).method("HEAD", HttpRequest.BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(server.send(server.to(address).header("Sec-Purpose", "prefetch"))
                        .statusCode())
                .isEqualTo(503);
        assertThat(server.get(address).statusCode()).isEqualTo(200);
    }

    @Test
    void answersAPathForSignedUrlsLikeNoneWithoutASignature() {
        String secure = refused(server.get("/embed/" + path(Audience.SECURE).id()), 404, "ENOENT");
        assertThat(refused(server.get("/embed/1-0000000000000000000000"), 404, "ENOENT"))
                .isEqualTo(secure);
        assertThat(refused(server.get("/embed/x"), 404, "ENOENT")).isEqualTo(secure);
    }

    @Test
    void opensToEverybodyWhatIsPublic() {
        HttpResponse<String> page = server.get("/embed/" + path(Audience.PUBLIC).id() + "?Product=Tea&:lng=de");
        JsonNode boot = EmbedServer.boot(page);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(boot.at("/ui/locale").asString()).isEqualTo("de");
        assertThat(boot.at("/variables/Product").asString()).isEqualTo("Tea");
        assertThat(page.headers().firstValue("Deprecation")).isEmpty();
        assertThat(server.get("/embed/" + path(Audience.PUBLIC).id()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void showsEverybodyNoRowThatAnAttributeWithoutADefaultGuards() {
        EmbedPath path = path(Audience.PUBLIC);
        String sales = server.world.element(server.workbook, "Sales");
        HttpResponse<String> answer = server.ask(path.id().text(), "{\"elements\": [\"" + sales + "\"]}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("Tea", "Milk");
        assertThat(rows(EmbedServer.json(answer.body())).size()).isEqualTo(1);
    }

    @Test
    void givesEverybodyNothingButThatContent() {
        EmbedPath path = server.world.path(
                new EmbedTarget.Page(server.workbook.id(), server.world.page(server.workbook, "Overview")),
                Audience.PUBLIC);
        for (String name : List.of("Total", "Unseen")) {
            String element = server.world.element(server.workbook, name);
            assertThat(server.ask(path.id().text(), "{\"elements\": [\"" + element + "\"]}")
                            .statusCode())
                    .isEqualTo(400);
        }
        assertThat(server.ask(path(Audience.SECURE).id().text(), "{\"elements\": [\"x\"]}")
                        .statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/workbook/Name-7PsO2B8IxEaJHEkevrDV/edit", "/workbook/Name/7PsO2B8IxEaJHEkevrDV/edit", "/ask"})
    void saysWhatIsNotBuiltYet(String more) {
        refused(server.get("/embed/1-0000000000000000000000" + more), 501, "UNKNOWN");
        refused(server.get("/embed/" + path(Audience.SECURE).id() + more), 501, "UNKNOWN");
    }

    @Test
    void keepsSignatureAndNonceOutOfThePage() {
        String address = server.world.signed(path(Audience.SECURE), "West", "&:mode=view");
        HttpResponse<String> page = server.get(address);
        refused(page, 400, "EINVAL");
        String signature = address.substring(address.lastIndexOf('=') + 1);
        assertThat(page.body()).doesNotContain(signature);
        HttpResponse<String> good = open("West", "");
        assertThat(good.body()).doesNotContain(":nonce", ":signature");
    }

    /// A refusal is a page that loads in the frame and tells the host; the same but for its id.
    private static String refused(HttpResponse<String> page, int status, String code) {
        assertThat(page.statusCode()).as(page.body()).isEqualTo(status);
        assertThat(page.headers().firstValue("Content-Security-Policy")).contains(EmbedPage.POLICY);
        JsonNode boot = EmbedServer.boot(page);
        assertThat(boot.at("/error/code").asString()).isEqualTo(code);
        return page.body().replace(boot.path("requestId").asString(), "");
    }
}
