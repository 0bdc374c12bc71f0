package dev.signet.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.base.Json;
import dev.signet.base.MemberId;
import dev.signet.base.TeamId;
import dev.signet.server.TestServer;
import dev.signet.web.api.ApiClient.Reply;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MembersApiTest extends ApiTest {

    private Reply create(String email, String more) {
        String json = "{\"email\":" + Json.text(email) + ",\"firstName\":\"Mara\",\"lastName\":\"Muster\"" + more + "}";
        return api.post("/v2/members?sendInvite=true", adminToken(), json);
    }

    private String created(String email, String more) {
        return create(email, more).text("memberId");
    }

    private Reply patch(String memberId, String json) {
        return patch(adminToken(), memberId, json);
    }

    private Reply patch(String token, String memberId, String json) {
        return api.send(api.to("/v2/members/" + memberId)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofString(json)));
    }

    private Reply get(String path) {
        return api.get(path, adminToken());
    }

    private static List<String> emails(Reply reply) {
        List<String> emails = new ArrayList<>();
        reply.body()
                .get("entries")
                .forEach(entry -> emails.add(entry.path("email").asString("")));
        return emails;
    }

    private static List<String> violations(Reply reply) {
        List<String> fields = new ArrayList<>();
        reply.body()
                .path("violations")
                .forEach(violation -> fields.add(violation.path("field").asString("")));
        return fields;
    }

    private String tokenOf(String memberId, String name) {
        return api.token(api.create(adminToken(), memberId, name, "api"));
    }

    @Test
    void answersANewMemberInTheContractsShape() {
        Reply reply = create("shape@example.com", ",\"memberType\":\"Creator\",\"templateId\":\"ignored\"");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body().propertyNames())
                .contains("organizationId", "memberId", "memberType", "firstName", "lastName", "email")
                .contains("profileImgUrl", "createdBy", "updatedBy", "createdAt", "updatedAt", "homeFolderId")
                .contains("userKind", "isArchived", "isInactive", "accountTypeId");
        assertThat(reply.text("memberType")).isEqualTo("Build");
        assertThat(reply.text("userKind")).isEqualTo("internal");
        assertThat(reply.body().get("profileImgUrl").isNull()).isTrue();
        assertThat(reply.body().get("isArchived").asBoolean()).isFalse();
        assertThat(reply.text("createdBy")).isEqualTo(server.adminId().value());
        assertThat(reply.text("createdAt")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
        assertThat(get("/v2/members/" + reply.text("memberId")).text("email")).isEqualTo("shape@example.com");
    }

    @Test
    void takesKindsOfMembers() {
        assertThat(create("guest@example.com", ",\"isGuest\":true").text("userKind"))
                .isEqualTo("guest");
        assertThat(create("embed@example.com", ",\"userKind\":\"embed\"").text("userKind"))
                .isEqualTo("embed");
        assertThat(violations(create("both@example.com", ",\"userKind\":\"embed\",\"isGuest\":true")))
                .containsExactly("isGuest");
    }

    @Test
    void tellsAllThatIsWrongWithANewMemberAtOnce() {
        Reply reply = api.post(
                "/v2/members",
                adminToken(),
                "{\"email\":\"no address\",\"lastName\":\"two\\nlines\",\"userKind\":\"alien\"}");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(violations(reply)).containsExactlyInAnyOrder("email", "firstName", "lastName", "userKind");
        assertThat(violations(create("type@example.com", ",\"memberType\":\"Emperor\"")))
                .containsExactly("memberType");
        String teams = ",\"addToTeams\":[{\"teamId\":\"no id\"},{\"teamId\":\"" + TeamId.random() + "\"}]";
        assertThat(violations(create("teams@example.com", teams))).containsExactly("addToTeams[0].teamId");
        String absent = ",\"addToTeams\":[{\"teamId\":\"" + TeamId.random() + "\"}]";
        assertThat(violations(create("teams@example.com", absent))).containsExactly("addToTeams[0].teamId");
    }

    @Test
    void refusesAnAddressThatIsTakenWithoutRegardToCase() {
        created("taken@example.com", "");
        assertThat(create("TAKEN@example.com", "").status()).isEqualTo(409);
        assertThat(patch(created("other@example.com", ""), "{\"email\":\"Taken@example.com\"}")
                        .text("code"))
                .isEqualTo("already_exists");
    }

    @Test
    void listsAndSearchesInPages() {
        created("list%a@example.com", "");
        created("list_b@example.com", "");
        created("list\\c@example.com", "");
        assertThat(emails(get("/v2/members?search=LIST"))).hasSize(3).isSorted();
        assertThat(emails(get("/v2/members?search=t%25A"))).containsExactly("list%a@example.com");
        assertThat(emails(get("/v2/members?search=_"))).containsExactly("list_b@example.com");
        assertThat(emails(get("/v2.1/members?search=%5C"))).containsExactly("list\\c@example.com");
        String email = URLEncoder.encode("LIST_b@example.com", StandardCharsets.UTF_8);
        assertThat(emails(get("/v2/members?email=" + email))).containsExactly("list_b@example.com");
        assertThat(get("/v2/members?email=a&search=b").status()).isEqualTo(400);

        Reply first = get("/v2/members?search=list&limit=2");
        assertThat(first.body().get("total").asInt()).isEqualTo(3);
        assertThat(first.text("nextPage")).isEqualTo("2");
        Reply last = get("/v2/members?search=list&limit=2&page=2");
        assertThat(emails(last)).hasSize(1);
        assertThat(last.body().get("nextPage").isNull()).isTrue();
        assertThat(get("/v2/members?page=two").status()).isEqualTo(400);
    }

    @Test
    void changesAMember() {
        String id = created("change@example.com", "");
        Reply reply = patch(
                id,
                "{\"firstName\":\"New\",\"memberType\":\"explorer\",\"profileImgUrl\":\"https://example.com/a.png\"}");
        assertThat(reply.text("firstName")).isEqualTo("New");
        assertThat(reply.text("lastName")).isEqualTo("Muster");
        assertThat(reply.text("memberType")).isEqualTo("Analyze");
        assertThat(reply.text("profileImgUrl")).isEqualTo("https://example.com/a.png");
        assertThat(patch(id, "{\"firstName\":\"Newer\"}").text("profileImgUrl")).isEqualTo("https://example.com/a.png");
        assertThat(patch(id, "{\"profileImgUrl\":null}")
                        .body()
                        .get("profileImgUrl")
                        .isNull())
                .isTrue();
        assertThat(violations(patch(id, "{\"profileImgUrl\":\"javascript:alert(1)\"}")))
                .containsExactly("profileImgUrl");
    }

    @Test
    void whoIsDeactivatedHasNoTokenAnyMore() {
        String id = created("leaver@example.com", ",\"memberType\":\"Build\"");
        TestServer.Client client = api.create(adminToken(), id, "of a leaver", "api");
        String token = api.token(client);
        assertThat(patch(id, "{\"isArchived\":true}").body().get("isArchived").asBoolean())
                .isTrue();
        assertThat(api.whoami(token).status()).isEqualTo(401);
        assertThat(emails(get("/v2/members?search=leaver"))).isEmpty();
        assertThat(emails(get("/v2/members?search=leaver&includeArchived=true")))
                .hasSize(1);
        assertThat(patch(id, "{\"isArchived\":false}").status()).isEqualTo(200);
        assertThat(api.whoami(api.token(client)).status()).isEqualTo(200);
    }

    @Test
    void deletesAMemberByDeactivation() {
        String id = created("deleted@example.com", "");
        assertThat(api.delete("/v2/members/" + id, adminToken()).body().isEmpty())
                .isTrue();
        assertThat(get("/v2/members/" + id).body().get("isArchived").asBoolean())
                .isTrue();
        assertThat(api.delete("/v2/members/" + id, adminToken()).status()).isEqualTo(200);
    }

    @Test
    void keepsTheLastAdmin() {
        String self = server.adminId().value();
        assertThat(violations(patch(self, "{\"memberType\":\"View\"}"))).containsExactly("memberType");
        assertThat(violations(patch(self, "{\"isArchived\":true}"))).containsExactly("isArchived");
        assertThat(api.delete("/v2/members/" + self, adminToken()).status()).isEqualTo(400);
        assertThat(api.whoami(adminToken()).text("accountType")).isEqualTo("Admin");
    }

    @Test
    void onlyAdminsChangeMembersAndAllOfThemLook() {
        String builder = created("builder@example.com", ",\"memberType\":\"Build\"");
        String token = tokenOf(builder, "of the builder");
        assertThat(api.get("/v2/members/" + server.adminId(), token).status()).isEqualTo(200);
        assertThat(patch(token, builder, "{\"memberType\":\"Admin\"}").status()).isEqualTo(403);
        assertThat(api.delete("/v2/members/" + builder, token).status()).isEqualTo(403);
        assertThat(api.post("/v2/members", token, "{\"email\":\"x@example.com\",\"firstName\":\"\",\"lastName\":\"\"}")
                        .status())
                .isEqualTo(403);
        assertThat(api.post("/v2/members/" + builder + "/invite", token, "{}").status())
                .isEqualTo(403);
        assertThat(api.get("/v2/members/" + builder + "/belongings", token).status())
                .isEqualTo(403);
    }

    @Test
    void anotherOrganizationsMembersAreAsGoodAsNone() {
        String theirs = api.whoami(api.token(server.clientOfAnotherOrganization("members-next-door")))
                .text("userId");
        String absent = MemberId.random().value();
        for (String path : List.of("", "/belongings")) {
            Reply other = get("/v2/members/" + theirs + path);
            assertThat(other.status()).isEqualTo(404);
            assertThat(other.text("message"))
                    .isEqualTo(get("/v2/members/" + absent + path).text("message"));
        }
        assertThat(patch(theirs, "{\"firstName\":\"Stolen\"}").status()).isEqualTo(404);
        assertThat(api.delete("/v2/members/" + theirs, adminToken()).status()).isEqualTo(404);
        assertThat(get("/v2/members/nonsense").status()).isEqualTo(404);
    }

    @Test
    void invitesByALinkThatIsShownOnce() {
        String id = created("invited@example.com", "");
        Reply reply = api.post("/v2/members/" + id + "/invite", adminToken(), "{}");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text("url")).matches(server.url() + "/set-password#[0-9a-zA-Z]{43}");
        assertThat(reply.text("expiresAt")).endsWith("Z");
        assertThat(reply.header("Cache-Control")).contains("no-store");
        patch(id, "{\"isArchived\":true}");
        assertThat(api.post("/v2/members/" + id + "/invite", adminToken(), "{}").status())
                .isEqualTo(400);
    }

    @Test
    void countsAndHandsOverWhatAMemberOwns() {
        String leaver = created("giver@example.com", ",\"memberType\":\"Build\"");
        String heir = created("heir@example.com", ",\"memberType\":\"Build\"");
        api.create(adminToken(), leaver, "handed over", "api");
        assertThat(get("/v2/members/" + leaver + "/belongings").body())
                .isEqualTo(Json.parse("{\"documents\":0,\"credentials\":1}".getBytes(StandardCharsets.UTF_8))
                        .orElseThrow());
        String estate = Json.text(Map.of("isArchived", true, "newOwnerId", heir));
        assertThat(patch(leaver, estate).status()).isEqualTo(200);
        assertThat(get("/v2/members/" + heir + "/belongings")
                        .body()
                        .get("credentials")
                        .asInt())
                .isEqualTo(1);
        assertThat(violations(patch(heir, Json.text(Map.of("newOwnerId", leaver)))))
                .containsExactly("newOwnerId", "newOwnerId");
    }
}
