package dev.signet.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.base.Json;
import dev.signet.base.MemberId;
import dev.signet.web.api.ApiClient.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class UserAttributesApiTest extends ApiTest {
    private static final String UNKNOWN = "00000000-0000-4000-8000-000000000000";

    private String admin = "";
    private String viewer = "";
    private MemberId viewerId = MemberId.random();

    @BeforeAll
    void signIn() {
        admin = adminToken();
        viewerId = member("attribute-viewer@example.com", "View");
        viewer = api.token(api.create(admin, viewerId.value(), "attribute viewer", "api"));
    }

    private String attribute(String name) {
        return api.post("/v2/user-attributes", admin, Json.text(Map.of("name", name)))
                .text("userAttributeId");
    }

    private String team(String name) {
        return api.post("/v2/teams", admin, Json.text(Map.of("name", name))).text("teamId");
    }

    private Reply patch(String path, String json) {
        return api.send(api.to(path)
                .header("Authorization", "Bearer " + admin)
                .header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofString(json)));
    }

    private static String assigning(String whose, String id, String value) {
        return Json.text(
                Map.of("assignments", List.of(Map.of(whose, id, "value", Map.of("val", value, "type", "string")))));
    }

    private static JsonNode first(Reply reply) {
        return reply.body().get("entries").get(0);
    }

    @Test
    void createsAnAttributeInTheAgreedShape() {
        Reply reply = api.post(
                "/v2/user-attributes",
                admin,
                "{\"name\":\"Shape\",\"description\":\"d\",\"defaultValue\":{\"val\":\"x\",\"type\":\"string\"}}");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body().propertyNames())
                .containsExactlyInAnyOrder(
                        "userAttributeId",
                        "name",
                        "description",
                        "defaultValue",
                        "createdBy",
                        "updatedBy",
                        "createdAt",
                        "updatedAt");
        assertThat(reply.body().get("defaultValue")).hasToString("{\"val\":\"x\",\"type\":\"string\"}");
        Reply again = api.get("/v2/user-attributes/" + reply.text("userAttributeId"), admin);
        assertThat(again.body()).isEqualTo(reply.body());
        assertThat(first(api.get("/v2/user-attributes?name=shape", admin))).isEqualTo(reply.body());
    }

    @Test
    void refusesANameTwiceAndWhatIsNoValue() {
        attribute("Twice");
        assertThat(api.post("/v2/user-attributes", admin, "{\"name\":\"Twice\"}")
                        .status())
                .isEqualTo(409);
        Reply reply = api.post(
                "/v2/user-attributes", admin, "{\"name\":\"\",\"defaultValue\":{\"val\":1,\"type\":\"number\"}}");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.text("message")).contains("name", "defaultValue.val", "defaultValue.type");
    }

    @Test
    void givesMembersValuesAndTakesThemAway() {
        String users = "/v2/user-attributes/" + attribute("Of users") + "/users";
        Reply given = api.post(users, admin, assigning("userId", viewerId.value(), "north"));
        assertThat(given.status()).isEqualTo(200);
        assertThat(given.body().isEmpty()).isTrue();
        api.post(users, admin, assigning("userId", viewerId.value(), "south"));
        Reply list = api.get(users, admin);
        assertThat(list.body().get("total").asInt()).isEqualTo(1);
        assertThat(first(list).get("userId").asString()).isEqualTo(viewerId.value());
        assertThat(first(list).get("value").get("val").asString()).isEqualTo("south");
        assertThat(first(list).get("email").asString()).isEqualTo("attribute-viewer@example.com");
        assertThat(api.delete(users + "/" + viewerId, admin).status()).isEqualTo(200);
        assertThat(api.delete(users + "/" + viewerId, admin).status()).isEqualTo(404);
        String delete = Json.text(Map.of("delete", List.of(Map.of("userId", viewerId.value()))));
        assertThat(patch(users, delete).status()).isEqualTo(200);
        assertThat(api.get(users, admin).body().get("entries").isEmpty()).isTrue();
    }

    @Test
    void givesTeamsValuesInTheirOrder() {
        String id = attribute("Of teams");
        String teams = "/v2/user-attributes/" + id + "/teams";
        String one = team("Attribute one");
        String two = team("Attribute two");
        api.post(teams, admin, assigning("teamId", one, "1"));
        api.post(teams, admin, assigning("teamId", two, "2"));
        assertThat(first(api.get(teams, admin)).get("teamId").asString()).isEqualTo(one);
        api.post(
                teams,
                admin,
                Json.text(Map.of(
                        "assignments", List.of(Map.of("teamId", one, "value", Map.of("val", "1"), "priority", 9)))));
        JsonNode first = first(api.get(teams, admin));
        assertThat(first.get("teamId").asString()).isEqualTo(two);
        assertThat(first.get("priority").asInt()).isEqualTo(2);
        assertThat(first.get("name").asString()).isEqualTo("Attribute two");
        String delete = Json.text(Map.of("delete", List.of(Map.of("teamId", one), Map.of("teamId", two))));
        assertThat(patch(teams, delete).status()).isEqualTo(200);
        assertThat(api.get(teams, admin).body().get("total").asInt()).isZero();
        assertThat(api.delete(teams + "/" + one, admin).status()).isEqualTo(404);
    }

    @Test
    void givesATeamValuesFromTheTeamsSide() {
        String id = attribute("From the side");
        String team = team("Attribute side");
        Reply given =
                api.post("/v2/teams/" + team + "/assignedUserAttributes", admin, assigning("userAttributeId", id, "v"));
        assertThat(given.status()).isEqualTo(200);
        JsonNode first = first(api.get("/v2/teams/" + team + "/user-attributes", admin));
        assertThat(first.get("userAttributeId").asString()).isEqualTo(id);
        assertThat(first.get("userAttributeName").asString()).isEqualTo("From the side");
        assertThat(first.get("value").get("val").asString()).isEqualTo("v");
    }

    @Test
    void takesAHundredAssignmentsAndNoMore() {
        String users = "/v2/user-attributes/" + attribute("Hundred") + "/users";
        List<Map<String, Object>> many = IntStream.range(0, 101)
                .mapToObj(_ -> Map.<String, Object>of("userId", viewerId.value(), "value", Map.of("val", "x")))
                .toList();
        Reply tooMany = api.post(users, admin, Json.text(Map.of("assignments", many)));
        assertThat(tooMany.status()).isEqualTo(400);
        assertThat(tooMany.text("message")).contains("assignments");
        Reply twice = api.post(users, admin, Json.text(Map.of("assignments", many.subList(0, 100))));
        assertThat(twice.text("message")).contains("assignments[1].userId", "assignments[99].userId");
        assertThat(api.get(users, admin).body().get("total").asInt()).isZero();
    }

    @Test
    void thereAreNoTenants() {
        String tenants = "/v2/user-attributes/" + attribute("Of tenants") + "/tenants";
        Reply list = api.get(tenants, admin);
        assertThat(list.body().toString()).isEqualTo("{\"entries\":[],\"nextPage\":null,\"total\":0}");
        assertThat(api.post(tenants, admin, assigning("tenantOrganizationId", UNKNOWN, "v"))
                        .status())
                .isEqualTo(404);
        assertThat(api.delete(tenants + "/" + UNKNOWN, admin).status()).isEqualTo(404);
        assertThat(api.get("/v2/user-attributes/" + UNKNOWN + "/tenants", admin).status())
                .isEqualTo(404);
    }

    @Test
    void valuesAreForAdmins() {
        String id = attribute("For admins");
        assertThat(api.get("/v2/user-attributes", viewer).status()).isEqualTo(403);
        assertThat(api.get("/v2/user-attributes/" + id + "/users", viewer).status())
                .isEqualTo(403);
        assertThat(api.post(
                                "/v2/user-attributes/" + id + "/users",
                                viewer,
                                assigning("userId", viewerId.value(), "all"))
                        .status())
                .isEqualTo(403);
        assertThat(api.delete("/v2/user-attributes/" + id, viewer).status()).isEqualTo(403);
    }

    @Test
    void deletesForGood() {
        String path = "/v2/user-attributes/" + attribute("Passing");
        assertThat(api.delete(path, admin).status()).isEqualTo(200);
        assertThat(api.delete(path, admin).status()).isEqualTo(404);
        assertThat(api.get(path, admin).status()).isEqualTo(404);
        assertThat(api.get(path + "/users", admin).status()).isEqualTo(404);
    }
}
