package dev.signet.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.access.Standings;
import dev.signet.base.Base62;
import dev.signet.base.Json;
import dev.signet.base.MemberId;
import dev.signet.server.TestServer;
import dev.signet.web.api.ApiClient.Reply;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class WorkbooksTest extends ApiTest {
    private static final String DOCUMENT = """
        name: NAME
        folderId: FOLDER
        schemaVersion: 1
        pages:
        - id: one
          name: Overview
          elements:
          - {id: days, kind: control, controlId: Days, controlType: date-range, name: Days, filters: []}
        - {id: two, name: Notes, visibility: hidden, elements: []}
        """;

    @Test
    void createsReadsAndReplacesWorkbooksAsCode() throws IOException, InterruptedException {
        String id = create("Round", "?publish=false").text("workbookId");
        String spec = "/v2/workbooks/" + id + "/spec";

        HttpResponse<String> yaml = plain(spec, "*/*");
        assertThat(yaml.headers().firstValue("Content-Type")).contains("application/yaml");
        assertThat(yaml.body()).contains("workbookId: ", "documentVersion: 1", "name: Round");
        JsonNode json = api.get(spec + "?format=json", adminToken()).body();
        assertThat(json.path("latestDocumentVersion").asInt()).isEqualTo(1);
        assertThat(Json.parse(plain(spec, "application/json").body().getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .contains(json);

        Reply put = api.send(api.to(spec)
                .header("Authorization", "Bearer " + adminToken())
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(Json.text(json))));
        assertThat(put.body().toString()).isEqualTo("{\"success\":true,\"workbookId\":\"" + id + "\"}");
        JsonNode now = api.get("/v2/workbooks/" + id, adminToken()).body();
        assertThat(now.path("publishedVersion").asInt()).isEqualTo(2);
    }

    @Test
    void showsOneByEitherId() {
        String id = create("Either", "").text("workbookId");
        String urlId = Base62.of(UUID.fromString(id));
        JsonNode workbook = api.get("/v2/workbooks/" + id, adminToken()).body();

        assertThat(api.get("/v2/workbooks/" + urlId, adminToken()).body()).isEqualTo(workbook);
        assertThat(workbook.path("workbookUrlId").asString()).isEqualTo(urlId);
        assertThat(workbook.path("url").asString())
                .isEqualTo(server.url() + "/" + server.organizationSlug() + "/workbook/" + urlId);
        assertThat(workbook.path("ownerId").asString())
                .isEqualTo(server.adminId().value());
        assertThat(workbook.path("createdAt").asString())
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
        assertThat(workbook.path("isArchived").isBoolean()).isTrue();
    }

    @Test
    void listsPageByPage() {
        List<String> names = List.of("List a", "List b", "List c");
        names.forEach(name -> create(name, ""));
        List<String> seen = new ArrayList<>();
        String next = "0";
        while (!next.isEmpty()) {
            JsonNode page =
                    api.get("/v2/workbooks?limit=2&page=" + next, adminToken()).body();
            assertThat(page.has("nextPage")).isTrue();
            page.path("entries").forEach(entry -> seen.add(entry.path("name").asString()));
            assertThat(page.path("total").asInt()).isGreaterThanOrEqualTo(3);
            next = page.path("nextPage").asString("");
        }
        assertThat(seen).containsAll(names).doesNotHaveDuplicates();
        JsonNode untagged = api.get("/v2/workbooks?excludeTags=true&excludeExplorations=true", adminToken())
                .body();
        assertThat(untagged.at("/entries/0").has("tags")).isFalse();
        assertThat(api.get("/v2/workbooks?isArchived=true", adminToken()).body().toString())
                .isEqualTo("{\"entries\":[],\"nextPage\":null,\"total\":0}");
    }

    @Test
    void listsPagesAndTheirElements() {
        String id = create("Paged", "").text("workbookId");
        JsonNode pages = api.get("/v2/workbooks/" + id + "/pages", adminToken()).body();
        String page = pages.at("/entries/0/pageId").asString();

        assertThat(pages.path("total").asInt()).isEqualTo(2);
        assertThat(pages.at("/entries/1/hidden").asBoolean()).isTrue();
        JsonNode elements = api.get("/v2/workbooks/" + id + "/pages/" + page + "/elements", adminToken())
                .body();
        assertThat(elements.at("/entries/0/type").asString()).isEqualTo("control");
        assertThat(api.get("/v2/workbooks/" + id + "/pages/none/elements", adminToken())
                        .status())
                .isEqualTo(404);
        assertThat(api.get("/v2/workbooks/" + id + "/pages?tag=v1", adminToken())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void publishesTheNewestVersion() {
        String id = create("Draft", "?publish=false").text("workbookId");
        assertThat(api.get("/v2/workbooks/" + id, adminToken()).body().has("publishedVersion"))
                .isFalse();
        Reply published = api.post("/v2/workbooks/" + id + "/publish", adminToken(), "");
        assertThat(published.body().path("publishedVersion").asInt()).isEqualTo(1);
        assertThat(published.body().path("latestVersion").asInt()).isEqualTo(1);
    }

    @Test
    void tellsEverythingThatIsWrongWithItsPath() {
        Reply reply = yaml("/v2/workbooks/spec/verify", adminToken(), """
            schemaVersion: 1
            pages:
            - {id: one, name: Overview, elements: [{id: e, kind: pie-chart, name: Pie}]}
            - {id: two, name: Other, elements: [{id: f, kind: donut-chart, name: Ring}]}
            """);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.text("code")).isEqualTo("invalid_request");
        List<String> fields = new ArrayList<>();
        reply.body()
                .path("violations")
                .forEach(each -> fields.add(each.path("field").asString()));
        assertThat(fields)
                .anyMatch(field -> field.startsWith("pages[0].elements[0]"))
                .hasSizeGreaterThan(1);
        assertThat(yaml("/v2/workbooks/spec/verify", adminToken(), document("Good"))
                        .body()
                        .toString())
                .isEqualTo("{\"success\":true}");
    }

    @Test
    void createsSeveralOrNone() {
        Reply both = yaml("/v2/workbooks/spec", adminToken(), document("Two a") + "---\n" + document("Two b"));
        assertThat(both.body().path("workbookIds").size()).isEqualTo(2);
        Reply none = yaml("/v2/workbooks/spec", adminToken(), document("Two c") + "---\npages: 1\n");
        assertThat(none.status()).isEqualTo(400);
        assertThat(api.get("/v2/workbooks?limit=1000", adminToken()).body().toString())
                .doesNotContain("Two c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "a: [", "- 1", "\u0000", "a: !!java.lang.Object {}"})
    void refusesWhatIsNoDocument(String body) {
        assertThat(yaml("/v2/workbooks/spec", adminToken(), body).status()).isEqualTo(400);
    }

    @Test
    void refusesOtherBodies() {
        assertThat(api.send(api.to("/v2/workbooks/spec")
                                .header("Authorization", "Bearer " + adminToken())
                                .header("Content-Type", "text/html")
                                .POST(BodyPublishers.ofString("x")))
                        .status())
                .isEqualTo(415);
        assertThat(yaml("/v2/workbooks/spec", adminToken(), "a".repeat(3 * 1024 * 1024 + 1))
                        .status())
                .isEqualTo(413);
        assertThat(yaml("/v2/workbooks/spec?publish=maybe", adminToken(), document("Maybe"))
                        .status())
                .isEqualTo(400);
        assertThat(api.get("/v2/workbooks?limit=0", adminToken()).status()).isEqualTo(400);
        assertThat(api.get("/v2/workbooks?page=x", adminToken()).status()).isEqualTo(400);
    }

    @Test
    void whatIsHiddenAnswersLikeWhatIsAbsent() {
        String id = create("Hidden", "").text("workbookId");
        String absent = UUID.randomUUID().toString();
        TestServer.Client viewer =
                api.create(adminToken(), member("hidden@example.com", "Build").value(), "viewer", "api");
        List<String> strangers = List.of(api.token(viewer), api.token(server.clientOfAnotherOrganization("elsewhere")));
        for (String token : strangers) {
            for (String more : List.of("", "/pages", "/pages/x/elements", "/spec")) {
                String there = "/v2/workbooks/" + id + more;
                String nowhere = "/v2/workbooks/" + absent + more;
                assertThat(withoutId(api.get(there, token)))
                        .as(more)
                        .isEqualTo(withoutId(api.get(nowhere, token)))
                        .startsWith("404");
            }
            assertThat(withoutId(api.post("/v2/workbooks/" + id + "/publish", token, "")))
                    .isEqualTo(withoutId(api.post("/v2/workbooks/" + absent + "/publish", token, "")))
                    .startsWith("404");
            assertThat(withoutId(put(id, token)))
                    .isEqualTo(withoutId(put(absent, token)))
                    .startsWith("404");
            assertThat(api.get("/v2/workbooks", token).body().toString()).doesNotContain(id);
        }
        assertThat(api.get("/v2/workbooks/nonsense", adminToken()).status()).isEqualTo(404);
    }

    @Test
    void onlyAdminsSkipPermissionChecksAndOnlyBuildersCreate() {
        String id = create("Everything", "").text("workbookId");
        TestServer.Client viewer =
                api.create(adminToken(), member("plain@example.com", "Act").value(), "plain", "api");
        String token = api.token(viewer);

        assertThat(api.get("/v2/workbooks?skipPermissionCheck=true", token).status())
                .isEqualTo(403);
        assertThat(api.get("/v2/workbooks?skipPermissionCheck=true&limit=1000", adminToken())
                        .body()
                        .toString())
                .contains(id);
        assertThat(yaml("/v2/workbooks/spec", token, document("Mine")).status()).isEqualTo(403);
        assertThat(yaml("/v2/workbooks/spec/verify", token, document("Mine")).status())
                .isEqualTo(403);
    }

    private Reply create(String name, String query) {
        Reply reply = yaml("/v2/workbooks/spec" + query, adminToken(), document(name));
        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(200);
        return reply;
    }

    private String document(String name) {
        MemberId admin = server.adminId();
        String folder = new Standings(server.database())
                .find(server.organization(), admin)
                .orElseThrow()
                .member()
                .homeFolder()
                .toString();
        return DOCUMENT.replace("NAME", name).replace("FOLDER", folder);
    }

    private Reply yaml(String path, String token, String yaml) {
        return api.send(api.to(path)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/yaml")
                .POST(BodyPublishers.ofString(yaml)));
    }

    private Reply put(String id, String token) {
        return api.send(api.to("/v2/workbooks/" + id + "/spec")
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/yaml")
                .PUT(BodyPublishers.ofString(document("Put"))));
    }

    private HttpResponse<String> plain(String path, String accept) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    api.to(path)
                            .header("Authorization", "Bearer " + adminToken())
                            .header("Accept", accept)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private static String withoutId(Reply reply) {
        return reply.status() + reply.body().toString().replace(reply.text("requestId"), "");
    }
}
