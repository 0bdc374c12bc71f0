package dev.signet.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.base.Json;
import dev.signet.base.MemberId;
import dev.signet.web.api.ApiClient.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AccountTypesApiTest extends ApiTest {
    private static final String PATH = "/v2/accountTypes";

    private Reply created(String name, String... permissions) {
        return api.post(
                PATH,
                adminToken(),
                Json.text(Map.of("name", name, "description", "Made by a test", "permissions", permissions)));
    }

    private Reply changed(String id, String json) {
        return api.send(api.to(PATH + "/" + id)
                .header("Authorization", "Bearer " + adminToken())
                .header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofString(json)));
    }

    private static List<String> texts(JsonNode array, String field) {
        return array.valueStream().map(each -> each.path(field).asString("")).toList();
    }

    private List<String> permissions(String id) {
        return texts(api.get(PATH + "/" + id + "/permissions", adminToken()).body(), "permission");
    }

    private String idOf(String name) {
        return api.get(PATH + "?pageSize=1000", adminToken())
                .body()
                .get("entries")
                .valueStream()
                .filter(type -> type.path("accountTypeName").asString("").equals(name))
                .map(type -> type.path("accountTypeId").asString(""))
                .findFirst()
                .orElseThrow();
    }

    private String tokenOf(String email, String accountType) {
        MemberId member = member(email, accountType);
        return api.token(api.create(adminToken(), member.value(), "of " + email, "api"));
    }

    @Test
    void makesAnAccountTypeThatMembersCanHave() {
        Reply reply = created("  Press  ", "view-worksheet");
        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.body().propertyNames())
                .containsExactly("accountTypeId", "accountTypeName", "description", "isCustom");
        assertThat(reply.text("accountTypeName")).isEqualTo("Press");
        assertThat(reply.body().get("isCustom").asBoolean()).isTrue();
        assertThat(permissions(reply.text("accountTypeId"))).containsExactly("view-worksheet");
        String token = tokenOf("press@example.com", "press");
        assertThat(api.whoami(token).text("accountType")).isEqualTo("Press");
        assertThat(api.get("/v2/me", token)
                        .body()
                        .get("capabilities")
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactly("view-worksheet");
    }

    @Test
    void tellsEveryPermissionThatCanBeGiven() {
        JsonNode all = api.get(PATH + "/permissions", adminToken()).body();
        assertThat(texts(all, "permission"))
                .containsExactly(
                        "view-worksheet",
                        "explore-worksheet",
                        "create-worksheet",
                        "share-worksheet",
                        "create-api-keys",
                        "view-audit");
        assertThat(texts(all, "group")).containsOnly("documents", "access");
        assertThat(texts(all, "description")).doesNotContain("");
        assertThat(created("Everything", texts(all, "permission").toArray(String[]::new))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aChangeActsAtTheNextCallOfATokenThatIsOut() {
        String id = created("Readers of the audit", "view-audit").text("accountTypeId");
        String token = tokenOf("reader@example.com", "Readers of the audit");
        assertThat(api.get("/v2/audit", token).status()).isEqualTo(200);
        assertThat(changed(id, "{\"permissions\":[]}").status()).isEqualTo(200);
        assertThat(api.get("/v2/audit", token).status()).isEqualTo(403);
        assertThat(api.get("/v2/audit/export", token).status()).isEqualTo(403);
        changed(id, "{\"name\":\"Keepers of keys\",\"permissions\":[\"create-api-keys\"]}");
        assertThat(api.get("/v2/credentials", token).status()).isEqualTo(200);
        assertThat(api.whoami(token).text("accountType")).isEqualTo("Keepers of keys");
    }

    @Test
    void tellsBeforehandWhoLosesWhat() {
        String id = created("Previewed", "view-worksheet", "create-worksheet").text("accountTypeId");
        member("one@example.com", "Previewed");
        member("two@example.com", "Previewed");
        Reply reply = api.post(
                PATH + "/" + id + "/preview", adminToken(), "{\"permissions\":[\"view-worksheet\",\"view-audit\"]}");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body().get("members").asInt()).isEqualTo(2);
        assertThat(texts(reply.body().get("gained"), "permission")).containsExactly("view-audit");
        JsonNode lost = reply.body().get("lost");
        assertThat(texts(lost, "permission")).containsExactly("create-worksheet");
        assertThat(lost.get(0).get("members").asInt()).isEqualTo(2);
        assertThat(permissions(id)).containsExactly("view-worksheet", "create-worksheet");
    }

    @Test
    void deletesATypeAndGivesItsMembersAnother() {
        String id = created("Short-lived", "create-api-keys").text("accountTypeId");
        String token = tokenOf("short@example.com", "Short-lived");
        Reply refused = api.delete(PATH + "/" + id, adminToken());
        assertThat(refused.status()).isEqualTo(400);
        assertThat(texts(refused.body().get("violations"), "field")).containsExactly("reassignToAccountTypeId");
        Reply promoted = api.delete(PATH + "/" + id + "?reassignToAccountTypeId=" + idOf("Admin"), adminToken());
        assertThat(promoted.status()).isEqualTo(400);
        Reply reply = api.delete(PATH + "/" + id + "?reassignToAccountTypeId=" + idOf("View"), adminToken());
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body().propertyNames()).isEmpty();
        assertThat(api.whoami(token).text("accountType")).isEqualTo("View");
        assertThat(api.get("/v2/credentials", token).status()).isEqualTo(403);
        assertThat(api.delete(PATH + "/" + id, adminToken()).status()).isEqualTo(404);
    }

    @Test
    void defaultTypesTakeOtherPermissionsButNoNameAndAdminNothing() {
        String act = idOf("Act");
        assertThat(changed(act, "{\"description\":\"Ours\",\"permissions\":[\"view-worksheet\"]}")
                        .text("description"))
                .isEqualTo("Ours");
        assertThat(permissions(act)).containsExactly("view-worksheet");
        assertThat(changed(act, "{\"name\":\"Actor\"}").status()).isEqualTo(400);
        assertThat(api.delete(PATH + "/" + act, adminToken()).status()).isEqualTo(400);
        assertThat(changed(idOf("Admin"), "{\"permissions\":[]}").status()).isEqualTo(400);
        assertThat(changed(idOf("Admin"), "{\"description\":\"x\"}").status()).isEqualTo(400);
        assertThat(permissions(idOf("Admin"))).contains("administer", "view-audit", "create-api-keys");
    }

    @Test
    void refusesAllThatIsWrongAtOnce() {
        Reply reply = created("  ", "administer", "nonsense");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(texts(reply.body().get("violations"), "field"))
                .containsExactly("name", "permissions[0]", "permissions[1]");
        assertThat(api.post(PATH, adminToken(), "{}").body().get("violations")).hasSize(3);
        assertThat(api.post(PATH, adminToken(), "{\"name\":null,\"description\":1,\"permissions\":\"x\"}")
                        .status())
                .isEqualTo(400);
        assertThat(created("view").status()).isEqualTo(409);
    }

    @Test
    void whatIsNoIdIsAbsent() {
        for (String id : List.of("x", "%00", idOf("View") + "0", "00000000-0000-0000-0000-000000000000")) {
            assertThat(changed(id, "{\"name\":\"n\"}").status()).as(id).isEqualTo(404);
            assertThat(api.delete(PATH + "/" + id, adminToken()).status())
                    .as(id)
                    .isEqualTo(404);
            assertThat(api.post(PATH + "/" + id + "/preview", adminToken(), "{\"permissions\":[]}")
                            .status())
                    .as(id)
                    .isEqualTo(404);
        }
    }
}
