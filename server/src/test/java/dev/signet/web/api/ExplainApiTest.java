package dev.signet.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.base.MemberId;
import dev.signet.web.api.ApiClient.Reply;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ExplainApiTest extends ObjectsApiTest {

    private Reply explain(String token, MemberId member, String inode, String action) {
        return api.get("/v2/permissions/explain?memberId=" + member + "&inodeId=" + inode + "&action=" + action, token);
    }

    @Test
    void tellsRuleByRule() {
        String folder = folder(admin, workspace(), "Told");
        grant(admin, folder, builderId, "view");
        Reply reply = explain(admin, builderId, folder, "create-inside");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body().propertyNames())
                .containsExactlyInAnyOrder("memberId", "inodeId", "action", "allowed", "reasons");
        assertThat(reply.body().path("allowed").asBoolean()).isFalse();
        assertThat(reply.body()
                        .path("reasons")
                        .valueStream()
                        .map(reason -> reason.path("rule"))
                        .map(JsonNode::asString))
                .containsExactly("member-is-active", "object-exists", "owner", "grant", "level");
        assertThat(explain(admin, builderId, folder, "view")
                        .body()
                        .path("allowed")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void aMemberAsksAboutItselfWhereItSeesTheObjectAndOthersLearnNothing() {
        String folder = folder(admin, workspace(), "Own");
        String absent = bytes(explain(builder, builderId, UNKNOWN, "view"));
        assertThat(absent).startsWith("404");
        assertThat(bytes(explain(builder, builderId, folder, "view"))).isEqualTo(absent);
        grant(admin, folder, builderId, "view");
        assertThat(explain(builder, builderId, folder, "edit").status()).isEqualTo(200);
        assertThat(bytes(explain(builder, viewerId, folder, "edit"))).isEqualTo(absent);
        String stranger = api.token(server.clientOfAnotherOrganization("explain-stranger"));
        assertThat(bytes(explain(stranger, builderId, folder, "view"))).isEqualTo(absent);
    }

    @Test
    void tellsAllThatIsMissingAtOnce() {
        Reply reply = api.get("/v2/permissions/explain?action=own", admin);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()
                        .get("violations")
                        .valueStream()
                        .map(each -> each.get("field").asString()))
                .containsExactly("memberId", "inodeId", "action");
    }
}
