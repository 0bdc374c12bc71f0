package dev.signet.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.base.Base62;
import dev.signet.base.Json;
import dev.signet.base.MemberId;
import dev.signet.web.api.ApiClient.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TeamsApiTest extends ApiTest {
    private static final String UNKNOWN = "00000000-0000-4000-8000-000000000000";

    private String admin = "";
    private String builder = "";
    private MemberId builderId = MemberId.random();

    @BeforeAll
    void signIn() {
        admin = adminToken();
        builderId = member("team-builder@example.com", "Build");
        builder = api.token(api.create(admin, builderId.value(), "team builder", "api"));
    }

    private Reply create(String json) {
        return api.post("/v2/teams", admin, json);
    }

    private String team(String name, String visibility, String... members) {
        return create(Json.text(Map.of("name", name, "visibility", visibility, "members", members)))
                .text("teamId");
    }

    private Reply patch(String path, String token, String json) {
        return api.send(api.to(path)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofString(json)));
    }

    private static List<String> names(Reply reply) {
        List<String> names = new ArrayList<>();
        for (JsonNode entry : reply.body().get("entries"))
            names.add(entry.get("name").asString());
        return names;
    }

    private static String withoutId(Reply reply) {
        return reply.status() + reply.body().toString().replace(reply.text("requestId"), "");
    }

    @Test
    void createsATeamInTheAgreedShape() {
        Reply reply = create(Json.text(Map.of("name", " Shape ", "members", List.of(builderId.value()))));
        assertThat(reply.status()).isEqualTo(200);
        JsonNode team = reply.body();
        assertThat(team.propertyNames())
                .containsExactlyInAnyOrder(
                        "teamId",
                        "name",
                        "description",
                        "visibility",
                        "createdBy",
                        "updatedBy",
                        "createdAt",
                        "updatedAt",
                        "isArchived",
                        "memberCount",
                        "createdByEmbed",
                        "members",
                        "workspaceId");
        assertThat(UUID.fromString(reply.text("teamId"))).hasToString(reply.text("teamId"));
        assertThat(reply.text("name")).isEqualTo("Shape");
        assertThat(reply.text("visibility")).isEqualTo("private");
        assertThat(reply.text("createdAt")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
        assertThat(team.get("workspaceId").isNull()).isTrue();
        assertThat(team.get("members").get(0).asString()).isEqualTo(builderId.value());
        assertThat(team.get("memberCount").asInt()).isEqualTo(1);
    }

    @Test
    void makesAWorkspaceWhenAsked() {
        Reply reply = create(Json.text(Map.of("name", "With workspace", "createTeamFolder", true)));
        assertThat(UUID.fromString(reply.text("workspaceId"))).hasToString(reply.text("workspaceId"));
    }

    @Test
    void readsATeamByEitherSpellingOfItsId() {
        String id = team("Spelling", "public");
        Reply reply = api.get("/v2/teams/" + Base62.of(UUID.fromString(id)), builder);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text("teamId")).isEqualTo(id);
        assertThat(reply.body().get("members").isArray()).isTrue();
        assertThat(reply.body().has("workspaceId")).isFalse();
    }

    @Test
    void pagesTheListOnBothAddresses() {
        for (int i = 0; i < 3; i++) team("Walk " + i, "public");
        for (String path : List.of("/v2/teams", "/v2.1/teams")) {
            List<String> walked = new ArrayList<>();
            String next = "0";
            while (!next.isEmpty()) {
                Reply page = api.get(path + "?name=walk&limit=2&page=" + next, builder);
                assertThat(page.body().get("total").asInt()).isEqualTo(3);
                walked.addAll(names(page));
                next = page.body().get("nextPage").isNull() ? "" : page.text("nextPage");
            }
            assertThat(walked).containsExactly("Walk 0", "Walk 1", "Walk 2");
        }
    }

    @Test
    void filtersByVisibility() {
        team("Filter public", "public");
        team("Filter private", "private");
        assertThat(names(api.get("/v2/teams?name=filter&visibility=private", admin)))
                .containsExactly("Filter private");
        assertThat(api.get("/v2/teams?visibility=secret", admin).status()).isEqualTo(400);
    }

    @Test
    void aPrivateTeamOfOthersAnswersLikeOneThatIsNotThere() {
        String id = team("Private of others", "private");
        String absent = withoutId(api.get("/v2/teams/" + UNKNOWN, builder));
        assertThat(withoutId(api.get("/v2/teams/" + id, builder))).isEqualTo(absent);
        assertThat(withoutId(api.get("/v2/teams/" + id + "/members", builder))).isEqualTo(absent);
        assertThat(withoutId(api.delete("/v2/teams/" + id, builder))).isEqualTo(absent);
        assertThat(withoutId(patch("/v2/teams/" + id, builder, "{\"name\":\"Mine\"}")))
                .isEqualTo(absent);
        assertThat(withoutId(patch("/v2/teams/" + id + "/members", builder, "{}")))
                .isEqualTo(absent);
        assertThat(withoutId(api.get("/v2/teams/" + id + "/user-attributes", builder)))
                .isEqualTo(absent);
        assertThat(names(api.get("/v2/teams?name=private of others".replace(" ", "%20"), builder)))
                .isEmpty();
    }

    @Test
    void refusesANameTwice() {
        team("Taken", "public");
        Reply reply = create("{\"name\":\"TAKEN\"}");
        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.text("code")).isEqualTo("already_exists");
        String other = team("Not taken", "public");
        assertThat(patch("/v2/teams/" + other, admin, "{\"name\":\"taken\"}").status())
                .isEqualTo(409);
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        Reply reply = create("{\"name\":\" \",\"visibility\":\"open\",\"members\":[7]}");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.text("message")).contains("name", "visibility", "members[0]");
        Reply unknown = create("{\"name\":\"Nobody in it\",\"members\":[\"nobody\"]}");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.text("message")).contains("members[0]");
    }

    @Test
    void onlyAdminsWrite() {
        String id = team("Read only", "public");
        assertThat(api.post("/v2/teams", builder, "{\"name\":\"Mine\"}").status())
                .isEqualTo(403);
        assertThat(patch("/v2/teams/" + id, builder, "{\"name\":\"Mine\"}").status())
                .isEqualTo(403);
        assertThat(api.delete("/v2/teams/" + id, builder).status()).isEqualTo(403);
        assertThat(patch("/v2/teams/" + id + "/members", builder, "{}").status())
                .isEqualTo(403);
        assertThat(api.get("/v2/members/" + builderId + "/teams", builder).status())
                .isEqualTo(403);
    }

    @Test
    void changesAndDeletesATeam() {
        String id = team("Before", "public");
        Reply changed = patch("/v2/teams/" + id, admin, "{\"name\":\"After\",\"visibility\":\"private\"}");
        assertThat(changed.text("name")).isEqualTo("After");
        assertThat(changed.text("visibility")).isEqualTo("private");
        Reply deleted = api.delete("/v2/teams/" + id, admin);
        assertThat(deleted.status()).isEqualTo(200);
        assertThat(deleted.body().isEmpty()).isTrue();
        assertThat(api.get("/v2/teams/" + id, admin).status()).isEqualTo(404);
    }

    @Test
    void anAdminOfATeamChangesItsMembers() {
        String id = team("Led by builder", "private");
        String members = "/v2/teams/" + id + "/members";
        String other = member("team-other@example.com", "View").value();
        Reply named = patch(members, admin, Json.text(Map.of("addAdmins", List.of(builderId.value()))));
        assertThat(named.status()).isEqualTo(200);
        assertThat(patch(members, builder, Json.text(Map.of("add", List.of(other))))
                        .status())
                .isEqualTo(200);
        Reply list = api.get(members, builder);
        assertThat(list.body().get("total").asInt()).isEqualTo(2);
        JsonNode first = list.body().get("entries").get(0);
        assertThat(first.propertyNames())
                .containsExactlyInAnyOrder("userId", "isTeamAdmin", "addedBy", "email", "name");
        assertThat(first.get("isTeamAdmin").asBoolean()).isTrue();
        assertThat(list.body().get("entries").get(1).get("addedBy").asString()).isEqualTo(builderId.value());
        Reply both = patch(members, builder, Json.text(Map.of("add", List.of(other), "remove", List.of(other, "?"))));
        assertThat(both.status()).isEqualTo(400);
        assertThat(both.text("message")).contains("remove[1]", "remove: ");
    }

    @Test
    void tellsAdminsWhichTeamsAMemberIsIn() {
        String joiner = member("team-joiner@example.com", "View").value();
        team("Joined one", "private", joiner);
        team("Joined two", "public", joiner);
        assertThat(names(api.get("/v2/members/" + joiner + "/teams", admin)))
                .containsExactly("Joined one", "Joined two");
        assertThat(api.get("/v2/members/" + MemberId.random() + "/teams", admin).status())
                .isEqualTo(404);
    }

    @Test
    void ofManyWhoWantANameAtOnceOneGetsIt() {
        List<Integer> answers = new HashSet<>(List.of(1, 2, 3, 4, 5, 6))
                .parallelStream()
                        .map(_ -> create("{\"name\":\"Raced for\"}").status())
                        .sorted()
                        .toList();
        assertThat(answers).containsExactly(200, 409, 409, 409, 409, 409);
    }
}
