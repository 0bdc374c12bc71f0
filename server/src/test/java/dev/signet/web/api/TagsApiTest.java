package dev.signet.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.access.Standings;
import dev.signet.web.api.ApiClient.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Version tags by the API (rest-api.md §4.10, §4.11).
class TagsApiTest extends ApiTest {

    private Reply send(String method, String path, String token, String body) {
        return api.send(api.to(path)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body)));
    }

    private String make(String name) {
        Reply reply = api.post("/v2/tags", adminToken(), "{\"name\": \"" + name + "\", \"color\": \"grass\"}");
        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(200);
        assertThat(reply.text("name")).isEqualTo(name);
        return reply.text("versionTagId");
    }

    private String workbook(String name, String query) {
        String folder = new Standings(server.database())
                .find(server.organization(), server.adminId())
                .orElseThrow()
                .member()
                .homeFolder()
                .toString();
        Reply reply = api.post("/v2/workbooks/spec" + query, adminToken(), """
            {"name": "NAME", "folderId": "FOLDER", "schemaVersion": 1, "pages": [
             {"id": "one", "name": "Overview", "elements": [{"id": "days", "kind": "control",
              "controlId": "Days", "controlType": "date-range", "name": "Days", "filters": []}]}]}
            """.replace("NAME", name)
                .replace("FOLDER", folder));
        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(200);
        return reply.text("workbookId");
    }

    private Reply tag(String workbook, String name, String more) {
        return api.post(
                "/v2/workbooks/tag",
                adminToken(),
                "{\"workbookId\": \"" + workbook + "\", \"tag\": \"" + name + "\"" + more + "}");
    }

    @Test
    void makesDescribesListsAndDeletesTags() {
        String id = make("Made here");
        Reply changed = send("PATCH", "/v2/tags/" + id, adminToken(), "{\"description\": \"What we ship\"}");
        JsonNode listed = api.get("/v2/tags?search=made%20h", adminToken()).body();

        assertThat(listed.path("total").asInt()).isOne();
        assertThat(listed.at("/entries/0")).isEqualTo(changed.body());
        assertThat(changed.text("versionTagId")).isEqualTo(id);
        assertThat(changed.text("color")).isEqualTo("grass");
        assertThat(changed.text("description")).isEqualTo("What we ship");
        assertThat(changed.text("ownerId")).isEqualTo(server.adminId().value());
        assertThat(changed.body().path("isArchived").isBoolean()).isTrue();
        assertThat(send("PATCH", "/v2/tags/" + id, adminToken(), "{}").body()).isEqualTo(changed.body());

        assertThat(send("DELETE", "/v2/tags/" + id, adminToken(), "").body().toString())
                .isEqualTo("{}");
        assertThat(send("DELETE", "/v2/tags/" + id, adminToken(), "").status()).isEqualTo(404);
        assertThat(send("PATCH", "/v2/tags/" + id, adminToken(), "{}").status()).isEqualTo(404);
        assertThat(send("DELETE", "/v2/tags/x", adminToken(), "").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"color\": \"grass\"}",
                "{\"name\": \"a\"}",
                "{\"name\": \"\", \"color\": \"grass\"}",
                "{\"name\": \"..\", \"color\": \"grass\"}",
                "{\"name\": \"a\\nb\", \"color\": \"grass\"}",
                "{\"name\": \"a\", \"color\": \"red\"}"
            })
    void refusesWhatIsNoTag(String body) {
        assertThat(api.post("/v2/tags", adminToken(), body).status()).isEqualTo(400);
    }

    @Test
    void refusesANameASecondTime() {
        make("Twice");
        Reply again = api.post("/v2/tags", adminToken(), "{\"name\": \"TWICE\", \"color\": \"cyan\"}");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("code")).isEqualTo("already_exists");
    }

    @Test
    void tagsAWorkbookAndShowsItThere() {
        String tagId = make("Shown");
        String id = workbook("Tagged", "");
        Reply tagged = tag(id, "Shown", "");
        assertThat(tagged.body().toString())
                .isEqualTo("{\"versionTagId\":\"" + tagId + "\",\"taggedWorkbookId\":\"" + id
                        + "\",\"taggedWorkbookVersion\":1}");

        JsonNode tags = api.get("/v2/workbooks/" + id + "/tags", adminToken()).body();
        assertThat(tags.path("total").asInt()).isOne();
        assertThat(tags.at("/entries/0/name").asString()).isEqualTo("Shown");
        assertThat(tags.at("/entries/0/sourceWorkbookVersion").asInt()).isOne();
        assertThat(tags.at("/entries/0/taggedWorkbookId").asString()).isEqualTo(id);
        assertThat(api.get("/v2/workbooks/" + id, adminToken()).body().path("tags"))
                .isEqualTo(tags.path("entries"));
        JsonNode workbooks =
                api.get("/v2/tags/" + tagId + "/workbooks", adminToken()).body();
        assertThat(workbooks.at("/entries/0/workbookId").asString()).isEqualTo(id);
        assertThat(workbooks.at("/entries/0/tags")).isEqualTo(tags.path("entries"));

        JsonNode history = api.get("/v2/workbooks/" + id + "/version-history", adminToken())
                .body();
        assertThat(history.at("/entries/0/version").asInt()).isOne();
        assertThat(history.at("/entries/0/publishedBy").asString())
                .isEqualTo(server.adminId().value());
        assertThat(history.at("/entries/0/tags/0/versionTagId").asString()).isEqualTo(tagId);
    }

    @Test
    void takesATagOffAgain() {
        String tagId = make("Taken off");
        String id = workbook("Untagged", "");
        tag(id, "Taken off", "");
        String path = "/v2/workbooks/" + id + "/tags/" + tagId;

        assertThat(send("DELETE", path, adminToken(), "").body().toString()).isEqualTo("{}");
        assertThat(send("DELETE", path, adminToken(), "").status()).isEqualTo(404);
        assertThat(api.get("/v2/workbooks/" + id + "/tags", adminToken())
                        .body()
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(api.get("/v2/workbooks/" + id + "/version-history", adminToken())
                        .body()
                        .at("/entries/0")
                        .has("tags"))
                .isFalse();
    }

    @Test
    void listsPagesAndElementsOfATaggedVersion() {
        make("Of pages");
        String id = workbook("Paged", "");
        tag(id, "Of pages", "");
        String pages = "/v2/workbooks/" + id + "/pages";
        JsonNode tagged = api.get(pages + "?tag=Of%20pages", adminToken()).body();

        assertThat(tagged).isEqualTo(api.get(pages, adminToken()).body());
        String page = tagged.at("/entries/0/pageId").asString();
        assertThat(api.get(pages + "/" + page + "/elements?tag=Of%20pages", adminToken())
                        .body()
                        .path("total")
                        .asInt())
                .isOne();
        String elements = "/v2/workbooks/" + id + "/elements";
        assertThat(api.get(elements + "?tagName=Of%20pages", adminToken()).body())
                .isEqualTo(api.get(elements, adminToken()).body());
        assertThat(api.get(pages + "?tag=none", adminToken()).status()).isEqualTo(404);
        assertThat(api.get(pages + "?tag=%20", adminToken()).status()).isEqualTo(404);
        assertThat(api.get(pages + "?bookmarkId=x", adminToken()).status()).isEqualTo(501);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"sourceMappingConfig\": []",
                "\"dataModelSourceTaggedVersions\": {}",
                "\"sourceVersions\": {\"a\": 1}",
                "\"grantSourceAccess\": true",
                "\"isDefault\": true"
            })
    void saysWhatIsNotBuiltYet(String field) {
        Reply reply = tag(UUID.randomUUID().toString(), "any", ", " + field);
        assertThat(reply.status()).isEqualTo(501);
        assertThat(reply.text("message")).contains(field.substring(1, field.indexOf('"', 1)));
    }

    @Test
    void tagsOnlyWhatWasPublished() {
        make("Draft");
        String id = workbook("Never published", "?publish=false");
        assertThat(tag(id, "Draft", "").status()).isEqualTo(400);
        assertThat(tag(id, "Draft", ", \"workbookVersion\": 1").status()).isEqualTo(400);
        assertThat(tag(workbook("Published", ""), "No such tag", "").status()).isEqualTo(400);
        assertThat(tag(workbook("Also published", ""), "Draft", ", \"isDefault\": false")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whatIsHiddenAnswersLikeWhatIsAbsent() {
        make("Hidden");
        String id = workbook("Hidden", "");
        String absent = UUID.randomUUID().toString();
        String builder = api.token(
                api.create(adminToken(), member("tagger@example.com", "Build").value(), "tagger", "api"));
        for (String more : new String[] {"/tags", "/version-history", "/elements"}) {
            Reply hidden = api.get("/v2/workbooks/" + id + more, builder);
            Reply gone = api.get("/v2/workbooks/" + absent + more, builder);
            assertThat(hidden.status()).isEqualTo(404);
            assertThat(hidden.text("message")).isEqualTo(gone.text("message"));
        }
        Reply hidden = api.post("/v2/workbooks/tag", builder, "{\"workbookId\": \"" + id + "\", \"tag\": \"Hidden\"}");
        assertThat(hidden.status()).isEqualTo(404);
        assertThat(api.post("/v2/tags", builder, "{\"name\": \"Mine\", \"color\": \"cyan\"}")
                        .status())
                .isEqualTo(403);
        assertThat(api.get("/v2/tags?limit=1000", builder).body().toString()).contains("Hidden");
    }
}
