package dev.signet.web.embed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.embed.EmbedPath;
import dev.signet.embed.EmbedPath.Audience;
import dev.signet.embed.EmbedTarget;
import dev.signet.workbooks.Publish;
import dev.signet.workbooks.Workbook;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Tagged versions over HTTP, at every form of address (embedding.md §2.2, §3.1, §4).
class TaggedPagesTest extends EmbedTest {
    private static final String TAG = "Q1 / 2030 ü";
    private static final String SEGMENT = "/tag/Q1%20%2F%202030%20%C3%BC";

    private Workbook workbook;
    private String start;

    /// The first version is tagged, the second published, the third a draft.
    @BeforeEach
    void tagTheFirstVersion() {
        workbook = server.world.workbook("Tagged");
        start = "/acme/workbook/" + workbook.urlId();
        server.world.tag(workbook, TAG);
        server.world.rename(workbook, "Later", Publish.NOW);
        server.world.rename(workbook, "Draft", Publish.LATER);
    }

    private static String firstPage(HttpResponse<String> page) {
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        return EmbedServer.boot(page).at("/workbook/pages/0/name").asString();
    }

    private HttpResponse<String> open(String path) {
        return server.open(path, "West", "");
    }

    private EmbedPath path(Audience audience) {
        return server.world.path(new EmbedTarget.Whole(workbook.id()), audience);
    }

    private int ask(String key) {
        String total = server.world.element(workbook, "Total");
        return server.ask(key, "{\"elements\": [\"" + total + "\"]}").statusCode();
    }

    @Test
    void showsTheTaggedVersionAtEveryForm() {
        assertThat(firstPage(open(start + SEGMENT))).isEqualTo("Overview");
        assertThat(firstPage(open("/acme/workbook/Any-Name-" + workbook.urlId() + SEGMENT)))
                .isEqualTo("Overview");
        assertThat(firstPage(open("/acme/workbook/Any/" + workbook.urlId() + SEGMENT)))
                .isEqualTo("Overview");
        assertThat(firstPage(open(start))).isEqualTo("Later");
    }

    @Test
    void showsOnePageOrElementOfTheTaggedVersion() {
        JsonNode page = EmbedServer.boot(open(start + SEGMENT + "/page/" + server.world.page(workbook, "Later")));
        assertThat(page.at("/workbook/pages").size()).isOne();
        assertThat(page.at("/workbook/pages/0/name").asString()).isEqualTo("Overview");
        String total = server.world.element(workbook, "Total");
        JsonNode element =
                EmbedServer.boot(open("/acme/workbook/x/" + workbook.urlId() + SEGMENT + "/element/" + total));
        assertThat(element.path("target").asString()).isEqualTo("element");
        refused(open(start + SEGMENT + "/page/none"), 404, "ESTALE");
    }

    @Test
    void answersFromTheTaggedVersionUntilTheTagIsTakenOff() {
        String key = EmbedServer.boot(open(start + SEGMENT)).at("/session/key").asString();
        String other = EmbedServer.boot(open(start)).at("/session/key").asString();
        assertThat(ask(key)).isEqualTo(200);

        server.world.untag(workbook);
        assertThat(ask(key)).isEqualTo(401);
        assertThat(ask(other)).isEqualTo(200);
        refused(open(start + SEGMENT), 404, "ENOENT");
    }

    @Test
    void showsWhatTheTagPointsAtNow() {
        server.world.tag(workbook, TAG);
        assertThat(firstPage(open(start + SEGMENT))).isEqualTo("Later");
    }

    @Test
    void findsNoTagOfAnotherSpellingOrOfAnotherWorkbook() {
        refused(open(start + "/tag/nothing"), 404, "ENOENT");
        refused(open(start + SEGMENT.replace("Q", "q")), 404, "ENOENT");
        refused(open(start + "/tag/%20"), 404, "ENOENT");
        refused(open(server.path() + SEGMENT), 404, "ENOENT");
    }

    @Test
    void tellsNobodyOfTagsWhoMayNotSeeTheWorkbook() {
        Workbook unshared = server.world.unshared("Closed");
        server.world.tag(unshared, TAG);
        refused(open("/acme/workbook/" + unshared.urlId() + SEGMENT), 403, "EACCES");
        refused(open("/acme/workbook/" + unshared.urlId() + "/tag/none"), 403, "EACCES");
    }

    @Test
    void showsTheTaggedVersionAtASignedPath() {
        String embed = "/embed/" + path(Audience.SECURE).id();
        HttpResponse<String> page = server.get(server.world.signed(embed + SEGMENT, "West", ""));
        assertThat(firstPage(page)).isEqualTo("Overview");
        assertThat(firstPage(server.get(server.world.signed(embed, "West", ""))))
                .isEqualTo("Later");
        refused(server.get(server.world.signed(embed, "West", "").replace("?", SEGMENT + "?")), 401, "EACCES");

        String key = EmbedServer.boot(page).at("/session/key").asString();
        assertThat(ask(key)).isEqualTo(200);
        server.world.untag(workbook);
        assertThat(ask(key)).isEqualTo(401);
    }

    @Test
    void renewsASessionForTheSameVersionAlone() {
        String key = EmbedServer.boot(open(start + SEGMENT)).at("/session/key").asString();
        assertThat(renew(key, start + "?:jwt=" + server.world.ticket("West"))).isEqualTo(403);
        assertThat(renew(key, start + SEGMENT + "?:jwt=" + server.world.ticket("West")))
                .isEqualTo(200);

        String embed = "/embed/" + path(Audience.SECURE).id();
        String signed = EmbedServer.boot(server.get(server.world.signed(embed + SEGMENT, "West", "")))
                .at("/session/key")
                .asString();
        assertThat(renew(signed, server.world.signed(embed, "West", ""))).isEqualTo(403);
        assertThat(renew(signed, server.world.signed(embed + SEGMENT, "West", "")))
                .isEqualTo(200);
    }

    private int renew(String key, String url) {
        return server.send(server.to("/_embed/session")
                        .header("X-Signet-Session", key)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"url\": \"" + url + "\"}")))
                .statusCode();
    }

    @Test
    void opensNoTagAtAPublicPathThatAllowsNone() {
        EmbedPath path = path(Audience.PUBLIC);
        String embed = "/embed/" + path.id();
        HttpResponse<String> tagged = refused(server.get(embed + SEGMENT), 404, "ENOENT");
        HttpResponse<String> absent = refused(server.get(embed + "/tag/none"), 404, "ENOENT");
        assertThat(withoutRequest(tagged)).isEqualTo(withoutRequest(absent));
        assertThat(firstPage(server.get(embed))).isEqualTo("Later");
        assertThat(ask(path.id().text())).isEqualTo(200);
        assertThat(ask(path.id() + SEGMENT)).isEqualTo(401);
    }

    private static String withoutRequest(HttpResponse<String> page) {
        JsonNode boot = EmbedServer.boot(page);
        return boot.toString().replace(boot.path("requestId").asString(), "");
    }

    @Test
    void showsTheTaggedVersionToEverybodyAtAPublicPathThatAllowsTags() {
        String embed = "/embed/"
                + server.world
                        .pathWithTags(new EmbedTarget.Whole(workbook.id()))
                        .id();
        HttpResponse<String> page = server.get(embed + SEGMENT);
        assertThat(firstPage(page)).isEqualTo("Overview");
        assertThat(firstPage(server.get(embed))).isEqualTo("Later");
        refused(server.get(embed + "/tag/none"), 404, "ENOENT");
        refused(server.get("/embed/" + path(Audience.SECURE).id() + SEGMENT), 404, "ENOENT");

        String key = EmbedServer.boot(page).at("/session/key").asString();
        assertThat(ask(key)).isEqualTo(200);
        server.world.untag(workbook);
        assertThat(ask(key)).isEqualTo(401);
        assertThat(ask(path(Audience.PUBLIC).id() + "/tag/%zz")).isEqualTo(401);
    }

    private HttpResponse<String> refused(HttpResponse<String> page, int status, String code) {
        assertThat(page.statusCode()).as(page.body()).isEqualTo(status);
        assertThat(EmbedServer.boot(page).at("/error/code").asString()).isEqualTo(code);
        return page;
    }
}
