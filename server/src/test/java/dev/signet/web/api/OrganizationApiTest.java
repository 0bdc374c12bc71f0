package dev.signet.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.base.MemberId;
import dev.signet.embed.WholeUrlRules;
import dev.signet.server.TestServer;
import dev.signet.web.api.ApiClient.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OrganizationApiTest extends ApiTest {

    private Reply patch(String path, String token, String json) {
        return api.send(api.to(path)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofString(json)));
    }

    private String tokenOf(String accountType) {
        MemberId member = member(accountType + "@example.com", accountType);
        return api.token(api.create(adminToken(), member.value(), "of " + accountType, "api"));
    }

    private static List<String> violations(Reply reply) {
        List<String> fields = new ArrayList<>();
        reply.body()
                .path("violations")
                .forEach(violation -> fields.add(violation.path("field").asString("")));
        return fields;
    }

    @Test
    void tellsEveryMemberOfTheOrganization() {
        Reply reply = api.get("/v2/organization", tokenOf("View"));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text("organizationId")).isEqualTo(server.organization().toString());
        assertThat(reply.text("slug")).isEqualTo(server.organizationSlug());
        assertThat(reply.text("apiUrl")).isEqualTo(server.url());
        assertThat(reply.text("version")).isNotEmpty();
        assertThat(reply.body().get("credentialMaxDays")).isNotNull();
        assertThat(reply.body().get("legacyEmbedMaxSession").asLong())
                .isEqualTo(WholeUrlRules.USUAL_LONGEST.toSeconds());
    }

    @Test
    void changesSettingsAndTakesLimitsAway() {
        Reply reply = patch(
                "/v2/organization",
                adminToken(),
                "{\"timezone\":\"Asia/Tokyo\",\"secureEmbedding\":false,\"credentialMaxDays\":90}");
        assertThat(reply.text("timezone")).isEqualTo("Asia/Tokyo");
        assertThat(reply.body().get("secureEmbedding").asBoolean()).isFalse();
        assertThat(reply.body().get("credentialMaxDays").asInt()).isEqualTo(90);
        Reply kept = patch("/v2/organization", adminToken(), "{\"secureEmbedding\":true}");
        assertThat(kept.body().get("credentialMaxDays").asInt()).isEqualTo(90);
        Reply lifted = patch("/v2/organization", adminToken(), "{\"credentialMaxDays\":null}");
        assertThat(lifted.body().get("credentialMaxDays").isNull()).isTrue();
        assertThat(lifted.text("timezone")).isEqualTo("Asia/Tokyo");
    }

    @Test
    void keepsTheAuditForEverUnlessAnAdminSaysHowLong() {
        assertThat(api.get("/v2/organization", adminToken())
                        .body()
                        .get("auditRetentionDays")
                        .isNull())
                .isTrue();
        Reply reply = patch("/v2/organization", adminToken(), "{\"auditRetentionDays\":400}");
        assertThat(reply.body().get("auditRetentionDays").asInt()).isEqualTo(400);
        Reply kept = patch("/v2/organization", adminToken(), "{\"timezone\":\"UTC\"}");
        assertThat(kept.body().get("auditRetentionDays").asInt()).isEqualTo(400);
        Reply lifted = patch("/v2/organization", adminToken(), "{\"auditRetentionDays\":null}");
        assertThat(lifted.body().get("auditRetentionDays").isNull()).isTrue();
        for (String days : List.of("0", "-1", "36501")) {
            Reply refused = patch("/v2/organization", adminToken(), "{\"auditRetentionDays\":" + days + "}");
            assertThat(refused.status()).isEqualTo(400);
            assertThat(violations(refused)).containsExactly("auditRetentionDays");
        }
        assertThat(api.get("/v2/audit?action=organization.update", adminToken())
                        .body()
                        .get("entries")
                        .valueStream()
                        .map(entry ->
                                entry.path("details").path("auditRetentionDays").asString("")))
                .contains("none → 400", "400 → none");
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        Reply reply =
                patch("/v2/organization", adminToken(), "{\"name\":\" \",\"slug\":\"docs\",\"timezone\":\"Mars\"}");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(violations(reply)).containsExactlyInAnyOrder("name", "slug", "timezone");
    }

    @Test
    void refusesASlugThatIsTaken() {
        server.clientOfAnotherOrganization("taken-slug");
        assertThat(patch("/v2/organization", adminToken(), "{\"slug\":\"taken-slug\"}")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void onlyAdminsChangeSettings() {
        String token = tokenOf("Build");
        for (String path :
                List.of("/v2/organization", "/v2/organizations/settings", "/v2/organizations/settings/publicEmbeds")) {
            assertThat(patch(path, token, "{\"enabled\":true}").status())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(api.get("/v2/organizations/settings/publicEmbeds", token).status())
                .isEqualTo(403);
        assertThat(api.get("/v2/accountTypes", token).status()).isEqualTo(403);
    }

    @Test
    void answersTheContractsSettings() {
        Reply settings = patch("/v2/organizations/settings", adminToken(), "{\"timezone\":\"Europe/Paris\"}");
        assertThat(settings.body().propertyNames()).containsExactly("organizationId", "timezone");
        assertThat(settings.text("timezone")).isEqualTo("Europe/Paris");
        String embeds = "/v2/organizations/settings/publicEmbeds";
        assertThat(patch(embeds, adminToken(), "{\"enabled\":false}")
                        .body()
                        .get("enabled")
                        .asBoolean())
                .isFalse();
        assertThat(api.get(embeds, adminToken()).body().get("enabled").asBoolean())
                .isFalse();
        assertThat(violations(patch(embeds, adminToken(), "{}"))).containsExactly("enabled");
    }

    @Test
    void tellsTheCallerWhoTheyAre() {
        Reply reply = api.get("/v2/me", adminToken());
        assertThat(reply.text("email")).isEqualTo(server.adminEmail());
        assertThat(reply.body().get("isAdmin").asBoolean()).isTrue();
        assertThat(reply.body().get("capabilities").valueStream().map(JsonNode::asString))
                .contains("administer", "view-worksheet");
        assertThat(reply.body().get("organization").path("organizationId").asString(""))
                .isEqualTo(server.organization().toString());
        assertThat(api.get("/v2/me", tokenOf("Act")).body().get("isAdmin").asBoolean())
                .isFalse();
    }

    @Test
    void listsAccountTypesInPages() {
        List<String> names = new ArrayList<>();
        String next = "";
        do {
            Reply page = api.get("/v2/accountTypes?pageSize=2" + next, adminToken());
            page.body()
                    .get("entries")
                    .forEach(type -> names.add(type.get("accountTypeName").asString()));
            next = page.body().has("nextPageToken") ? "&pageToken=" + page.text("nextPageToken") : "";
        } while (!next.isEmpty());
        assertThat(names).containsExactly("Act", "Admin", "Analyze", "Build", "View");
        assertThat(api.get("/v2/accountTypes?pageToken=x", adminToken()).status())
                .isEqualTo(400);
    }

    @Test
    void tellsThePermissionsOfAnAccountTypeOfThisOrganizationOnly() {
        String view = idOf("View", adminToken());
        Reply reply = api.get("/v2/accountTypes/" + view + "/permissions", adminToken());
        assertThat(reply.body().isArray()).isTrue();
        assertThat(reply.body().get(0).get("permission").asString()).isEqualTo("view-worksheet");
        TestServer.Client neighbour = server.clientOfAnotherOrganization("types-next-door");
        Reply other = api.get("/v2/accountTypes/" + idOf("View", api.token(neighbour)) + "/permissions", adminToken());
        assertThat(other.status()).isEqualTo(404);
    }

    private String idOf(String name, String token) {
        return api.get("/v2/accountTypes", token)
                .body()
                .get("entries")
                .valueStream()
                .filter(type -> type.get("accountTypeName").asString().equals(name))
                .map(type -> type.get("accountTypeId").asString())
                .findFirst()
                .orElseThrow();
    }
}
