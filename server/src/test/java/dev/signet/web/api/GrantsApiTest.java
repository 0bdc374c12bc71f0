package dev.signet.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.base.Json;
import dev.signet.web.api.ApiClient.Reply;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GrantsApiTest extends ObjectsApiTest {

    @Test
    void aGrantHasTheAgreedShapeAndTheIdOfAddresses() {
        String workspace = workspace();
        Reply grant = grant(admin, workspace, builderId, "explore");
        assertThat(grant.status()).isEqualTo(200);
        assertThat(grant.body().propertyNames())
                .containsExactlyInAnyOrder(
                        "grantId",
                        "inodeId",
                        "organizationId",
                        "memberId",
                        "teamId",
                        "permission",
                        "createdBy",
                        "updatedBy",
                        "createdAt",
                        "updatedAt",
                        "inodeType");
        assertThat(grant.text("inodeId")).matches("[A-Za-z0-9]+").isNotEqualTo(workspace);
        assertThat(grant.body().path("teamId").isNull()).isTrue();
        assertThat(grant.text("inodeType")).isEqualTo("folder");
        assertThat(bytes(api.get("/v2/grants/" + grant.text("grantId"), admin))).isEqualTo(bytes(grant));
    }

    @Test
    void creatingAgainRaisesAndNeverLowers() {
        String workspace = workspace();
        String id = grant(admin, workspace, builderId, "organize").text("grantId");
        assertThat(grant(admin, workspace, builderId, "view").text("permission"))
                .isEqualTo("organize");
        Reply raised = grant(admin, workspace, builderId, "edit");
        assertThat(raised.text("permission")).isEqualTo("edit");
        assertThat(raised.text("grantId")).isEqualTo(id);
    }

    @Test
    void deletingAnswersTheGrantAsItWas() {
        String workspace = workspace();
        Reply grant = grant(admin, workspace, builderId, "view");
        String path = "/v2/grants/" + grant.text("grantId");
        assertThat(bytes(api.delete(path, admin))).isEqualTo(bytes(grant));
        assertThat(api.delete(path, admin).status()).isEqualTo(404);
        assertThat(api.get(path, admin).status()).isEqualTo(404);
    }

    @Test
    void areListedByExactlyOneThing() {
        String workspace = workspace();
        String folder = folder(admin, workspace, "Inner");
        grant(admin, workspace, viewerId, "view");
        assertThat(all(api.get("/v2/grants?inodeId=" + folder, admin), "memberId"))
                .containsExactly(viewerId.value());
        assertThat(all(api.get("/v2/grants?directGrantsOnly=true&inodeId=" + folder, admin), "memberId"))
                .isEmpty();
        assertThat(api.get("/v2/grants?userId=" + viewerId, viewer).status()).isEqualTo(200);
        assertThat(api.get("/v2/grants?userId=" + viewerId, builder).status()).isEqualTo(403);
        assertThat(api.get("/v2/grants", admin).status()).isEqualTo(400);
        assertThat(api.get("/v2/grants?inodeId=" + folder + "&userId=" + viewerId, admin)
                        .status())
                .isEqualTo(400);
        assertThat(api.get("/v2/grants?inodeId=x", admin).status()).isEqualTo(404);
    }

    @Test
    void workspacesHaveTheirGrantsUnderTheirOwnPath() {
        String grants = "/v2/workspaces/" + workspace() + "/grants";
        String body = Json.text(Map.of(
                "grants", List.of(Map.of("grantee", Map.of("memberId", builderId.value()), "permission", "organize"))));
        assertThat(bytes(api.post(grants, admin, body))).isEqualTo("200{}");
        Reply listed = api.get(grants, admin);
        assertThat(all(listed, "permission")).containsExactly("organize");
        assertThat(listed.body().path("entries").get(0).has("inodeType")).isFalse();
        String grant = all(listed, "grantId").getFirst();
        assertThat(api.delete("/v2/workbooks/" + UNKNOWN + "/grants/" + grant, admin)
                        .status())
                .isEqualTo(404);
        assertThat(bytes(api.delete(grants + "/" + grant, admin))).isEqualTo("200{}");
        assertThat(all(api.get(grants, admin), "grantId")).isEmpty();
    }

    @Test
    void anObjectOfAnotherKindIsNone() {
        String workspace = workspace();
        String body = Json.text(Map.of(
                "grants", List.of(Map.of("grantee", Map.of("memberId", builderId.value()), "permission", "view"))));
        for (String kind : List.of("workbooks", "connections", "connections/paths", "datasets")) {
            assertThat(api.post("/v2/" + kind + "/" + workspace + "/grants", admin, body)
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        Reply reply = api.post(
                "/v2/workspaces/" + workspace() + "/grants",
                admin,
                Json.text(Map.of(
                        "grants",
                        List.of(
                                Map.of("grantee", Map.of(), "permission", "view"),
                                Map.of("grantee", Map.of("teamId", UNKNOWN), "permission", "usage")))));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()
                        .get("violations")
                        .valueStream()
                        .map(each -> each.get("field").asString()))
                .containsExactlyInAnyOrder("grants[0].grantee", "grants[1].grantee.teamId", "grants[1].permission");
    }

    @Test
    void onlyThoseWhoMayShareGrantAndOthersLearnNothing() {
        String seen = folder(admin, workspace(), "Seen");
        grant(admin, seen, builderId, "view");
        assertThat(grant(builder, seen, viewerId, "view").status()).isEqualTo(403);
        String hidden = folder(admin, workspace(), "Hidden");
        String grant = grant(admin, hidden, viewerId, "view").text("grantId");
        assertThat(bytes(grant(builder, hidden, builderId, "view")))
                .isEqualTo(bytes(grant(builder, UNKNOWN, builderId, "view")))
                .startsWith("404");
        assertThat(bytes(api.delete("/v2/grants/" + grant, builder)))
                .isEqualTo(bytes(api.delete("/v2/grants/" + UNKNOWN, builder)))
                .startsWith("404");
    }

    @Test
    void tagsAreNotBuilt() {
        assertThat(api.post(
                                "/v2/grants",
                                admin,
                                Json.text(Map.of(
                                        "inodeId",
                                        workspace(),
                                        "grantee",
                                        Map.of("memberId", builderId.value()),
                                        "permission",
                                        "view",
                                        "tagId",
                                        UNKNOWN)))
                        .status())
                .isEqualTo(501);
    }
}
