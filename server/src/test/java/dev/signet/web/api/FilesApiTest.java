package dev.signet.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.base.Json;
import dev.signet.base.MemberId;
import dev.signet.web.api.ApiClient.Reply;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FilesApiTest extends ObjectsApiTest {

    @Test
    void aFileHasTheAgreedShape() {
        String workspace = workspace();
        String id = folder(admin, workspace, "Shape");
        Reply file = api.get("/v2/files/" + id, admin);
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.body().propertyNames())
                .containsExactlyInAnyOrder(
                        "id",
                        "urlId",
                        "name",
                        "type",
                        "parentId",
                        "parentUrlId",
                        "permission",
                        "path",
                        "badge",
                        "isArchived",
                        "ownerId",
                        "createdBy",
                        "updatedBy",
                        "createdAt",
                        "updatedAt");
        assertThat(file.body().path("badge").isNull()).isTrue();
        assertThat(file.text("permission")).isEqualTo("edit");
        assertThat(file.text("parentId")).isEqualTo(workspace);
        assertThat(api.get("/v2/files/" + file.text("urlId"), admin).text("id")).isEqualTo(id);
    }

    @Test
    void walkingUpFromAFileEndsInAWorkspace() {
        String workspace = workspace();
        String inner = folder(admin, folder(admin, workspace, "Outer"), "Inner");
        Reply file = api.get("/v2/files/" + inner, admin);
        while (file.text("path").contains("/")) file = api.get("/v2/files/" + file.text("parentId"), admin);
        Reply top = api.get("/v2/workspaces/" + file.text("parentId"), admin);
        assertThat(top.status()).isEqualTo(200);
        assertThat(top.text("workspaceId")).isEqualTo(workspace);
    }

    @Test
    void listsByTypePermissionNameAndParent() {
        String workspace = workspace();
        grant(admin, workspace, builderId, "explore");
        String folder = folder(admin, workspace, "Listed here");
        String inner = folder(admin, folder, "Listed there");
        String in = "/v2/files?parentId=" + workspace;
        assertThat(all(api.get(in, builder), "id")).containsExactly(folder, inner);
        assertThat(all(api.get(in + "&directChildFilter=true", builder), "id")).containsExactly(folder);
        assertThat(all(api.get(in + "&name=THERE", builder), "id")).containsExactly(inner);
        assertThat(all(api.get(in + "&permissionFilter=edit", builder), "id")).isEmpty();
        assertThat(all(api.get(in + "&typeFilters=workbook&typeFilters=report", builder), "id"))
                .isEmpty();
        assertThat(all(api.get("/v2/files?typeFilters=workspace", builder), "id"))
                .contains(workspace);
        assertThat(all(api.get(in, builder), "permission")).containsOnly("explore");
    }

    @Test
    void pagesGoOnWhereTheLastOneEnded() {
        String workspace = workspace();
        for (String name : List.of("a", "b", "c")) folder(admin, workspace, name);
        Reply first = api.get("/v2/files?limit=2&parentId=" + workspace, admin);
        assertThat(first.text("nextPage")).isEqualTo("2");
        assertThat(first.body().path("total").asInt()).isEqualTo(3);
        Reply last = api.get("/v2/files?limit=2&page=2&parentId=" + workspace, admin);
        assertThat(all(last, "name")).containsExactly("c");
        assertThat(last.body().path("nextPage").isNull()).isTrue();
    }

    @Test
    void refusesWhatCannotBeAskedFor() {
        assertThat(api.get("/v2/files?typeFilters=nonsense", admin).text("message"))
                .contains("typeFilters");
        assertThat(api.get("/v2/files?permissionFilter=own", admin).status()).isEqualTo(400);
        assertThat(bytes(api.get("/v2/files?parentId=" + UNKNOWN, admin)))
                .isEqualTo(bytes(api.get("/v2/files?parentId=x", admin)))
                .startsWith("404");
    }

    @Test
    void whatIsHiddenAnswersLikeWhatIsAbsent() {
        String hidden = folder(admin, workspace(), "Hidden");
        for (String token : List.of(builder, api.token(server.clientOfAnotherOrganization("files-stranger")))) {
            String absent = bytes(api.get("/v2/files/" + UNKNOWN, token));
            assertThat(bytes(api.get("/v2/files/" + hidden, token)))
                    .isEqualTo(absent)
                    .startsWith("404");
            assertThat(bytes(patch("/v2/files/" + hidden, token, "{\"name\":\"x\"}")))
                    .isEqualTo(absent);
            assertThat(bytes(api.delete("/v2/files/" + hidden, token))).isEqualTo(absent);
        }
    }

    @Test
    void whoSeesAFileAndMayNotChangeItIsRefused() {
        String folder = folder(admin, workspace(), "Seen");
        grant(admin, folder, builderId, "view");
        assertThat(patch("/v2/files/" + folder, builder, "{\"name\":\"x\"}").status())
                .isEqualTo(403);
        assertThat(api.delete("/v2/files/" + folder, builder).status()).isEqualTo(403);
    }

    @Test
    void aFileIsRenamedMovedArchivedAndRestored() {
        String workspace = workspace();
        String folder = folder(admin, workspace, "Before");
        String other = folder(admin, workspace, "Other");
        Reply changed = patch(
                "/v2/files/" + folder,
                admin,
                Json.text(Map.of("name", "After", "description", "told", "parentId", other)));
        assertThat(changed.text("name")).isEqualTo("After");
        assertThat(changed.text("description")).isEqualTo("told");
        assertThat(changed.text("path")).endsWith("/Other");
        assertThat(bytes(api.delete("/v2/files/" + folder, admin))).isEqualTo("200{}");
        assertThat(all(api.get("/v2/files?parentId=" + workspace, admin), "id")).containsExactly(other);
        assertThat(api.get("/v2/files/" + folder, admin)
                        .body()
                        .path("isArchived")
                        .asBoolean())
                .isTrue();
        assertThat(patch("/v2/files/" + folder, admin, "{\"restore\":true}")
                        .body()
                        .path("isArchived")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        Reply reply = patch(
                "/v2/files/" + folder(admin, workspace(), "Wrong"),
                admin,
                Json.text(Map.of("name", " ", "ownerId", MemberId.random().value(), "parentId", UNKNOWN)));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()
                        .get("violations")
                        .valueStream()
                        .map(each -> each.get("field").asString()))
                .containsExactlyInAnyOrder("name", "ownerId", "parentId");
    }

    @Test
    void workspacesFoldersAndEmptyWorkbooksAreCreatedAndReportsAreNotBuilt() {
        String workspace = workspace();
        Reply workbook = api.post(
                "/v2/files", admin, Json.text(Map.of("type", "workbook", "name", "Empty", "parentId", workspace)));
        assertThat(workbook.text("type")).isEqualTo("workbook");
        assertThat(workbook.text("parentId")).isEqualTo(workspace);
        assertThat(api.post("/v2/files", admin, "{\"type\":\"workspace\",\"name\":\"New\"}")
                        .text("type"))
                .isEqualTo("workspace");
        assertThat(api.post("/v2/files", builder, "{\"type\":\"workspace\",\"name\":\"New\"}")
                        .status())
                .isEqualTo(403);
        assertThat(api.post("/v2/files", builder, "{\"type\":\"folder\",\"name\":\"Mine\"}")
                        .text("path"))
                .isEqualTo("My Documents");
        assertThat(api.post("/v2/files", admin, "{\"type\":\"report\",\"name\":\"New\"}")
                        .status())
                .isEqualTo(501);
        assertThat(api.post("/v2/files", admin, "{\"type\":\"folder\",\"name\":\"x\",\"parentId\":\"x\"}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void favoritesAreTheMembersOwnAndListedWhileSeen() {
        String folder = folder(admin, workspace(), "Dear");
        String body = Json.text(Map.of("memberId", builderId.value(), "inodeId", folder));
        assertThat(api.post("/v2/favorites", builder, body).status()).isEqualTo(404);
        grant(admin, folder, builderId, "view");
        assertThat(bytes(api.post("/v2/favorites", builder, body))).isEqualTo("200{}");
        assertThat(api.post("/v2/favorites", viewer, body).status()).isEqualTo(403);
        String list = "/v2/favorites/member/" + builderId;
        assertThat(all(api.get(list, builder), "id")).containsExactly(folder);
        assertThat(all(api.get("/v2/members/" + builderId + "/files/favorites", admin), "id"))
                .containsExactly(folder);
        assertThat(api.delete(list + "/file/" + folder, builder).status()).isEqualTo(200);
        assertThat(all(api.get(list, builder), "id")).isEmpty();
    }

    @Test
    void theFilesOfOthersAreForAdmins() {
        String path = "/v2/members/" + builderId + "/files";
        assertThat(api.get(path, viewer).status()).isEqualTo(403);
        assertThat(api.get(path, admin).status()).isEqualTo(200);
        assertThat(api.get(path + "/recents?includeExplorations=true", builder).status())
                .isEqualTo(200);
        assertThat(api.get("/v2/members/" + MemberId.random() + "/files", admin).status())
                .isEqualTo(404);
    }
}
