package dev.signet.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.web.api.ApiClient.Reply;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkspacesApiTest extends ObjectsApiTest {

    @Test
    void aWorkspaceHasTheAgreedShapeUnderBothIds() {
        Reply made = api.post("/v2/workspaces", admin, "{\"name\":\"Shape\"}");
        assertThat(made.body().propertyNames())
                .containsExactlyInAnyOrder(
                        "workspaceId", "workspaceUrlId", "name", "createdBy", "updatedBy", "createdAt", "updatedAt");
        for (String id : List.of(made.text("workspaceId"), made.text("workspaceUrlId"))) {
            assertThat(api.get("/v2/workspaces/" + id, admin).text("name")).isEqualTo("Shape");
        }
    }

    @Test
    void areListedByNameUnderBothVersions() {
        for (String name : List.of("List one", "List two")) {
            api.post("/v2/workspaces", admin, "{\"name\":\"" + name + "\"}");
        }
        for (String path : List.of("/v2/workspaces", "/v2.1/workspaces")) {
            assertThat(all(api.get(path + "?name=LIST", admin), "name")).containsExactly("List one", "List two");
            assertThat(all(api.get(path + "?name=list&exactName=list%20TWO", admin), "name"))
                    .containsExactly("List two");
        }
        assertThat(all(api.get("/v2/workspaces?name=list", builder), "name")).isEmpty();
    }

    @Test
    void noDuplicatesAnswersThoseThatAreThere() {
        String first = api.post("/v2/workspaces", admin, "{\"name\":\"Once\"}").text("workspaceId");
        Reply there = api.post("/v2/workspaces", admin, "{\"name\":\"ONCE\",\"noDuplicates\":true}");
        assertThat(there.body().path("workspaceIds").get(0).asString()).isEqualTo(first);
        assertThat(there.body().path("workspaceUrlIds")).hasSize(1);
        String other = workspace();
        Reply kept = patch("/v2/workspaces/" + other, admin, "{\"name\":\"once\",\"noDuplicates\":true}");
        assertThat(kept.body().path("workspaceIds").get(0).asString()).isEqualTo(first);
        assertThat(patch("/v2/workspaces/" + other, admin, "{\"name\":\"once\"}")
                        .text("name"))
                .isEqualTo("once");
    }

    @Test
    void whatIsNotSharedIsAnsweredBy403WhetherItIsThereOrNot() {
        String hidden = workspace();
        Reply reply = api.get("/v2/workspaces/" + hidden, builder);
        assertThat(reply.status()).isEqualTo(403);
        assertThat(bytes(reply)).isEqualTo(bytes(api.get("/v2/workspaces/" + UNKNOWN, builder)));
        assertThat(patch("/v2/workspaces/" + hidden, builder, "{\"name\":\"x\"}")
                        .status())
                .isEqualTo(404);
        assertThat(api.delete("/v2/workspaces/" + hidden, builder).status()).isEqualTo(404);
    }

    @Test
    void onesOwnFolderIsAWorkspaceToWhoWalksUp() {
        String folder = api.post("/v2/files", builder, "{\"type\":\"folder\",\"name\":\"Mine\"}")
                .text("parentId");
        assertThat(api.get("/v2/workspaces/" + folder, builder).text("name")).isEqualTo("User Folder");
        assertThat(all(api.get("/v2/workspaces", builder), "workspaceId")).doesNotContain(folder);
    }

    @Test
    void onlyAdminsCreateAndDelete() {
        String workspace = workspace();
        grant(admin, workspace, builderId, "edit");
        assertThat(api.post("/v2/workspaces", builder, "{\"name\":\"x\"}").status())
                .isEqualTo(403);
        assertThat(api.delete("/v2/workspaces/" + workspace, builder).status()).isEqualTo(403);
        assertThat(patch("/v2/workspaces/" + workspace, builder, "{\"name\":\"Renamed\"}")
                        .text("name"))
                .isEqualTo("Renamed");
        assertThat(bytes(api.delete("/v2/workspaces/" + workspace, admin))).isEqualTo("200{}");
        assertThat(api.delete("/v2/workspaces/" + workspace, admin).status()).isEqualTo(404);
    }
}
