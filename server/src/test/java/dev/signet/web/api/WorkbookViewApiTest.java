package dev.signet.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.base.Json;
import dev.signet.base.MemberId;
import dev.signet.server.TestServer;
import dev.signet.web.api.ApiClient.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A workbook as members look at it: which version, whose rows, and what its draft would change.
class WorkbookViewApiTest extends ApiTest {
    private String admin = "";
    private String viewer = "";
    private String stranger = "";
    private MemberId viewerId = MemberId.random();
    private TestServer.Sample sample = new TestServer.Sample("", "", Map.of(), Map.of());

    @BeforeAll
    void share() {
        admin = adminToken();
        sample = server.sample();
        viewerId = member("looks@example.com", "View");
        viewer = api.token(api.create(admin, viewerId.value(), "looks", "api"));
        stranger = api.token(
                api.create(admin, member("elsewhere@example.com", "Build").value(), "stranger", "api"));
        assign("State", Map.of(server.adminId(), "CA", viewerId, "NY"));
        grant(sample.id(), viewerId, "view");
        publish(sample.id());
    }

    private void assign(String name, Map<MemberId, String> values) {
        String id = api.get("/v2/user-attributes?name=" + name, admin)
                .body()
                .at("/entries/0/userAttributeId")
                .asString();
        values.forEach((who, value) -> {
            Map<String, Object> assignment =
                    Map.of("userId", who.value(), "value", Map.of("val", value, "type", "string"));
            Reply reply = api.post(
                    "/v2/user-attributes/" + id + "/users",
                    admin,
                    Json.text(Map.of("assignments", List.of(assignment))));
            assertThat(reply.status()).as(reply.body().toString()).isEqualTo(200);
        });
    }

    private void grant(String workbook, MemberId who, String permission) {
        Map<String, Object> grant = Map.of("grantee", Map.of("memberId", who.value()), "permission", permission);
        assertThat(api.post("/v2/workbooks/" + workbook + "/grants", admin, Json.text(Map.of("grants", List.of(grant))))
                        .status())
                .isEqualTo(200);
    }

    private void publish(String workbook) {
        api.post("/v2/workbooks/" + workbook + "/publish", admin, "");
    }

    private ObjectNode spec(String workbook) {
        return api.get("/v2/workbooks/" + workbook + "/spec?format=json", admin)
                .body()
                .asObject();
    }

    private String create(ObjectNode tree, String query) {
        Reply reply = api.post("/v2/workbooks/spec" + query, admin, Json.text(tree));
        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(200);
        return reply.text("workbookId");
    }

    private void draft(String workbook, ObjectNode tree) {
        Reply reply = api.send(api.to("/v2/workbooks/" + workbook + "/spec?publish=false")
                .header("Authorization", "Bearer " + admin)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(Json.text(tree))));
        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(200);
    }

    private Reply ask(
            String workbook, String token, String version, Map<String, String> variables, String... elements) {
        return api.post(
                "/v2/workbooks/" + workbook + "/answers",
                token,
                Json.text(Map.of("version", version, "elements", List.of(elements), "variables", variables)));
    }

    private String element(String name) {
        String id = sample.elements().get(name);
        if (id == null) throw new AssertionError("no element " + name);
        return id;
    }

    @Test
    void showsThePagesAndWhatIsSavedInTheControls() {
        JsonNode view =
                api.get("/v2/workbooks/" + sample.id() + "/view", viewer).body();

        assertThat(view.at("/workbook/name").asString()).isEqualTo("Flights");
        assertThat(view.at("/workbook/pages").size()).isEqualTo(2);
        assertThat(view.path("variables").propertyNames()).isNotEmpty();
        assertThat(view.path("mayEdit").asBoolean()).isFalse();
        assertThat(view.path("publishedVersion").asInt())
                .isEqualTo(view.at("/workbook/version").asInt());
        assertThat(view.toString()).doesNotContain("formula", "connectionId");
        assertThat(api.get("/v2/workbooks/" + sample.id() + "/view", admin)
                        .body()
                        .path("mayEdit")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void answersEachMemberTheirOwnRows() {
        String chart = element("Flights by airport");
        JsonNode hers = ask(sample.id(), viewer, "published", Map.of(), chart).body();
        JsonNode his = ask(sample.id(), admin, "published", Map.of(), chart).body();

        assertThat(hers.at("/answers/" + chart + "/rows").toString())
                .contains("JFK")
                .doesNotContain("SFO");
        assertThat(his.at("/answers/" + chart + "/rows").toString())
                .contains("SFO")
                .doesNotContain("JFK");
        assertThat(hers.path("variables").has("Airport")).isTrue();
    }

    @Test
    void answersUnderTheControlsOfTheQuestion() {
        String chart = element("Flights by airport");
        Reply one = ask(sample.id(), admin, "published", Map.of("Airport", "SFO"), chart);
        assertThat(one.body().at("/answers/" + chart + "/rows").size()).isOne();
        assertThat(one.body().at("/variables/Airport").asString()).isEqualTo("SFO");

        Reply wrong = ask(sample.id(), admin, "published", Map.of("Dates", "yesterday"), chart);
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body().at("/violations/0/field").asString()).isEqualTo("Dates");
    }

    @Test
    void showsOtherVersionsOnlyToThoseWhoMayEdit() {
        ObjectNode tree = spec(sample.id());
        String id = create(tree, "?publish=true");
        grant(id, viewerId, "view");
        ObjectNode next = spec(id);
        page(next, 0).put("name", "Renamed");
        draft(id, next);

        assertThat(name(id, admin, "draft")).isEqualTo("Renamed");
        assertThat(name(id, admin, "2")).isEqualTo("Renamed");
        for (String version : List.of("published", "1")) {
            assertThat(name(id, admin, version)).isEqualTo("Overview");
            assertThat(name(id, viewer, version)).isEqualTo("Overview");
        }
        for (String version : List.of("draft", "2", "9")) {
            assertThat(api.get("/v2/workbooks/" + id + "/view?version=" + version, viewer)
                            .status())
                    .as(version)
                    .isEqualTo(403);
            assertThat(ask(id, viewer, version, Map.of(), "x").status())
                    .as(version)
                    .isEqualTo(403);
        }
        assertThat(api.get("/v2/workbooks/" + id + "/view?version=9", admin).status())
                .isEqualTo(404);
        assertThat(api.get("/v2/workbooks/" + id + "/changes", viewer).status()).isEqualTo(403);
    }

    @Test
    void givesNoRowsOfADraftToWhoMayNotUseItsConnection() {
        MemberId editorId = member("edits@example.com", "Build");
        String editor = api.token(api.create(admin, editorId.value(), "edits", "api"));
        String id = create(spec(sample.id()), "?publish=true");
        grant(id, editorId, "edit");
        draft(id, spec(id));
        String workbook = "/v2/workbooks/" + id;
        String chart = spec(id).at("/pages/0/elements/5/id").asString();
        assertThat(ask(id, editor, "published", Map.of(), chart).status()).isEqualTo(200);

        api.post("/v2/tags", admin, "{\"name\": \"Used\", \"color\": \"grass\"}");
        List<Reply> replies = List.of(
                ask(id, editor, "draft", Map.of(), chart),
                api.get(workbook + "/view?version=2", editor),
                api.post(workbook + "/publish", editor, ""),
                api.post("/v2/workbooks/tag", editor, "{\"workbookId\": \"" + id + "\", \"tag\": \"Used\"}"));
        String connection = spec(id).findValue("connectionId").asString();
        assertThat(replies).allSatisfy(reply -> {
            assertThat(reply.status()).isEqualTo(403);
            assertThat(reply.text("code")).isEqualTo("forbidden");
            assertThat(reply.text("message"))
                    .isEqualTo("This version reads the connection " + connection + ", which the owner of this token may"
                            + " not use. Ask for \"Can use\" on that connection.");
        });
    }

    private static ObjectNode page(ObjectNode tree, int at) {
        return tree.path("pages").get(at).asObject();
    }

    private String name(String id, String token, String version) {
        return api.get("/v2/workbooks/" + id + "/view?version=" + version, token)
                .body()
                .at("/workbook/pages/0/name")
                .asString();
    }

    @Test
    void tellsWhatTheDraftWouldChange() {
        String id = create(spec(sample.id()), "?publish=false");
        JsonNode first = api.get("/v2/workbooks/" + id + "/changes", admin).body();
        assertThat(first.path("sentence").asString()).contains("elements added", "3 pages added");
        assertThat(api.get("/v2/workbooks/" + id + "/view", admin).status()).isEqualTo(404);

        publish(id);
        JsonNode none = api.get("/v2/workbooks/" + id + "/changes", admin).body();
        assertThat(none.toString()).isEqualTo("{\"sentence\":\"Nothing changed\",\"what\":[],\"pages\":[]}");

        ObjectNode next = spec(id);
        ObjectNode chart = page(next, 0).path("elements").get(5).asObject();
        chart.put("name", "Busiest airports");
        draft(id, next);
        JsonNode changes = api.get("/v2/workbooks/" + id + "/changes", admin).body();
        assertThat(changes.path("sentence").asString()).isEqualTo("1 element changed");
        assertThat(changes.at("/pages/0/elements/0/what/0").asString())
                .isEqualTo("Title: “Flights by airport” is now “Busiest airports”");
        assertThat(changes.at("/pages/0/change").asString()).isEqualTo("changed");
    }

    @Test
    void givesNothingOfHiddenPages() {
        JsonNode tree = spec(sample.id());
        String hidden = tree.at("/pages/2/elements/0/id").asString();
        Reply reply = ask(sample.id(), viewer, "published", Map.of(), element("Flights by airport"), hidden);
        Reply absent = ask(sample.id(), viewer, "published", Map.of(), element("Flights by airport"), "none");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(withoutId(reply)).isEqualTo(withoutId(absent)).contains("elements[1]");
    }

    @Test
    void whatIsHiddenAnswersLikeWhatIsAbsent() {
        String absent = UUID.randomUUID().toString();
        for (String more : List.of("/view", "/view?version=draft", "/view?version=1", "/changes")) {
            assertThat(withoutId(api.get("/v2/workbooks/" + sample.id() + more, stranger)))
                    .as(more)
                    .isEqualTo(withoutId(api.get("/v2/workbooks/" + absent + more, stranger)))
                    .startsWith("404");
        }
        assertThat(withoutId(ask(sample.id(), stranger, "draft", Map.of(), "x")))
                .isEqualTo(withoutId(ask(absent, stranger, "draft", Map.of(), "x")))
                .startsWith("404");
    }

    @Test
    void theTrashIsOpenedForNobody() {
        String id = create(spec(sample.id()), "?publish=true");
        assertThat(api.delete("/v2/files/" + id, admin).status()).isEqualTo(200);
        for (String version : List.of("published", "draft", "1")) {
            assertThat(api.get("/v2/workbooks/" + id + "/view?version=" + version, admin)
                            .status())
                    .as(version)
                    .isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "01", "latest", "99999999999", "1.0"})
    void refusesWhatIsNoVersion(String version) {
        assertThat(api.get("/v2/workbooks/" + sample.id() + "/view?version=" + version, admin)
                        .status())
                .isEqualTo(400);
        assertThat(ask(sample.id(), admin, version, Map.of(), "x").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{\"elements\":[]}", "{\"elements\":[1]}", "{"})
    void refusesWhatIsNoQuestion(String body) {
        assertThat(api.post("/v2/workbooks/" + sample.id() + "/answers", admin, body)
                        .status())
                .isEqualTo(400);
    }

    private static String withoutId(Reply reply) {
        return reply.status() + reply.body().toString().replace(reply.text("requestId"), "");
    }
}
