package dev.signet.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.access.AddMember;
import dev.signet.access.Member;
import dev.signet.access.MemberKind;
import dev.signet.base.ClientId;
import dev.signet.base.InodeId;
import dev.signet.base.MemberId;
import dev.signet.credentials.SubjectToken;
import dev.signet.server.TestServer;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Account types on every route of the description: a route that is not in the table fails.
class AccountTypesOnEveryRouteTest extends ApiTest {

    private static final Set<String> OPEN =
            Set.of("/v2/auth/token", "/v2/auth/revoke", "/v2/auth/introspect", "/v2/credentials/leaked");
    /// What a server does not do that was not told how: mails without a mail server.
    private static final int NOT_HERE = 501;

    private static final List<String> TYPES = List.of("View", "Act", "Analyze", "Build", "Admin");

    /// Who gets past the account type, for ids that nobody has. NOBODY: people with a session alone, and absent
    /// workspaces, which answer 403 to all.
    private static final String TABLE = """
        NOBODY
        POST /v2/account/password
        GET /v2/workspaces/{workspaceId}
        ANYBODY
        GET /v2.1/members
        GET /v2.1/teams
        GET /v2.1/workspaces
        GET /v2/connections
        GET /v2/connections/paths/{connectionPathId}/grants
        POST /v2/connections/paths/{connectionPathId}/grants
        DELETE /v2/connections/paths/{connectionPathId}/grants/{grantId}
        GET /v2/connections/{connectionId}
        GET /v2/connections/{connectionId}/grants
        POST /v2/connections/{connectionId}/grants
        DELETE /v2/connections/{connectionId}/grants/{grantId}
        GET /v2/connections/{connectionId}/test
        GET /v2/datasets/{datasetId}/grants
        POST /v2/datasets/{datasetId}/grants
        DELETE /v2/datasets/{datasetId}/grants/{grantId}
        GET /v2/embeds/preview-origin
        POST /v2/embeds/{embedId}/migrate
        GET /v2/files
        DELETE /v2/files/{inodeId}
        GET /v2/files/{inodeId}
        PATCH /v2/files/{inodeId}
        GET /v2/grants
        POST /v2/grants
        DELETE /v2/grants/{grantId}
        GET /v2/grants/{grantId}
        GET /v2/me
        GET /v2/members
        GET /v2/members/{memberId}
        GET /v2/organization
        GET /v2/permissions/explain
        GET /v2/sessions
        POST /v2/sessions/end-all
        DELETE /v2/sessions/{sessionId}
        GET /v2/teams
        DELETE /v2/teams/{teamId}
        GET /v2/teams/{teamId}
        PATCH /v2/teams/{teamId}
        POST /v2/teams/{teamId}/assignedUserAttributes
        GET /v2/teams/{teamId}/members
        PATCH /v2/teams/{teamId}/members
        GET /v2/teams/{teamId}/user-attributes
        GET /v2/whoami
        GET /v2/tags
        GET /v2/tags/{tagId}/workbooks
        GET /v2/themes
        GET /v2/workbooks
        POST /v2/workbooks/tag
        GET /v2/workbooks/{workbookId}
        POST /v2/workbooks/{workbookId}/answers
        GET /v2/workbooks/{workbookId}/changes
        GET /v2/workbooks/{workbookId}/embeds
        POST /v2/workbooks/{workbookId}/embeds
        DELETE /v2/workbooks/{workbookId}/embeds/{embedId}
        POST /v2/workbooks/{workbookId}/grants
        DELETE /v2/workbooks/{workbookId}/grants/{grantId}
        GET /v2/workbooks/{workbookId}/elements
        GET /v2/workbooks/{workbookId}/pages
        GET /v2/workbooks/{workbookId}/pages/{pageId}/elements
        POST /v2/workbooks/{workbookId}/publish
        GET /v2/workbooks/{workbookId}/spec
        PUT /v2/workbooks/{workbookId}/spec
        GET /v2/workbooks/{workbookId}/tags
        DELETE /v2/workbooks/{workbookId}/tags/{tagId}
        GET /v2/workbooks/{workbookId}/version-history
        GET /v2/workbooks/{workbookId}/view
        GET /v2/workspaces
        DELETE /v2/workspaces/{workspaceId}
        PATCH /v2/workspaces/{workspaceId}
        GET /v2/workspaces/{workspaceId}/grants
        POST /v2/workspaces/{workspaceId}/grants
        DELETE /v2/workspaces/{workspaceId}/grants/{grantId}
        BUILDERS
        GET /v2/user-attributes
        GET /v2/user-attributes/{userAttributeId}
        POST /v2/workbooks/spec
        POST /v2/workbooks/spec/verify
        ADMINS
        GET /v2/accountTypes
        POST /v2/accountTypes
        GET /v2/accountTypes/permissions
        DELETE /v2/accountTypes/{accountTypeId}
        PATCH /v2/accountTypes/{accountTypeId}
        GET /v2/accountTypes/{accountTypeId}/permissions
        POST /v2/accountTypes/{accountTypeId}/preview
        GET /v2/audit
        GET /v2/audit/export
        GET /v2/credentials
        POST /v2/credentials
        GET /v2/credentials/hygiene
        DELETE /v2/credentials/{clientId}
        GET /v2/credentials/{clientId}
        PATCH /v2/credentials/{clientId}
        POST /v2/credentials/{clientId}/disable
        POST /v2/credentials/{clientId}/enable
        POST /v2/credentials/{clientId}/secrets
        DELETE /v2/credentials/{clientId}/secrets/{secretId}
        GET /v2/credentials/{clientId}/keys
        POST /v2/credentials/{clientId}/keys
        GET /v2/credentials/{clientId}/keys/{keyId}
        DELETE /v2/credentials/{clientId}/keys/{keyId}
        GET /v2/credentials/{clientId}/usage
        GET /v2/deliveries
        POST /v2/deliveries/{deliveryId}/retry
        GET /v2/embeds
        POST /v2/embeds/explain
        GET /v2/embeds/legacyUsage
        POST /v2/embeds/sandbox
        GET /v2/embeds/usage
        POST /v2/favorites
        GET /v2/favorites/member/{memberId}
        DELETE /v2/favorites/member/{memberId}/file/{inodeId}
        POST /v2/files
        GET /v2/identity-providers
        POST /v2/identity-providers
        DELETE /v2/identity-providers/{providerId}
        GET /v2/identity-providers/{providerId}
        PATCH /v2/identity-providers/{providerId}
        POST /v2/identity-providers/{providerId}/test
        POST /v2/tags
        DELETE /v2/tags/{tagId}
        PATCH /v2/tags/{tagId}
        PUT /v2/themes/{name}
        DELETE /v2/themes/{name}
        GET /v2/mails
        POST /v2/members
        DELETE /v2/members/{memberId}
        PATCH /v2/members/{memberId}
        GET /v2/members/{memberId}/belongings
        GET /v2/members/{memberId}/files
        GET /v2/members/{memberId}/files/favorites
        GET /v2/members/{memberId}/files/recents
        POST /v2/members/{memberId}/invite
        POST /v2/members/{memberId}/revoke
        GET /v2/members/{memberId}/teams
        PATCH /v2/organization
        PATCH /v2/organizations/settings
        GET /v2/organizations/settings/bulkCopy
        PATCH /v2/organizations/settings/bulkCopy
        GET /v2/organizations/settings/embedUserCreation
        PATCH /v2/organizations/settings/embedUserCreation
        GET /v2/organizations/settings/defaultEmbedAccountType
        PATCH /v2/organizations/settings/defaultEmbedAccountType
        GET /v2/organizations/settings/licenseUpgradeRequests
        PATCH /v2/organizations/settings/licenseUpgradeRequests
        GET /v2/organizations/settings/publicEmbeds
        PATCH /v2/organizations/settings/publicEmbeds
        POST /v2/teams
        POST /v2/user-attributes
        DELETE /v2/user-attributes/{userAttributeId}
        GET /v2/user-attributes/{userAttributeId}/teams
        PATCH /v2/user-attributes/{userAttributeId}/teams
        POST /v2/user-attributes/{userAttributeId}/teams
        DELETE /v2/user-attributes/{userAttributeId}/teams/{teamId}
        GET /v2/user-attributes/{userAttributeId}/tenants
        PATCH /v2/user-attributes/{userAttributeId}/tenants
        POST /v2/user-attributes/{userAttributeId}/tenants
        DELETE /v2/user-attributes/{userAttributeId}/tenants/{tenantOrganizationId}
        GET /v2/user-attributes/{userAttributeId}/users
        PATCH /v2/user-attributes/{userAttributeId}/users
        POST /v2/user-attributes/{userAttributeId}/users
        DELETE /v2/user-attributes/{userAttributeId}/users/{userId}
        GET /v2/webhook-endpoints
        POST /v2/webhook-endpoints
        DELETE /v2/webhook-endpoints/{webhookId}
        GET /v2/webhook-endpoints/{webhookId}
        PATCH /v2/webhook-endpoints/{webhookId}
        POST /v2/webhook-endpoints/{webhookId}/secrets
        POST /v2/workspaces
        """;

    private static Map<String, String> table() {
        Map<String, String> table = new HashMap<>();
        String who = "";
        for (String line : TABLE.lines().toList()) {
            if (line.contains(" ")) table.put(line, who);
            else who = line;
        }
        return table;
    }

    private static String whoPasses(List<Integer> statuses) {
        List<Boolean> passes = statuses.stream().map(status -> status != 403).toList();
        if (passes.stream().allMatch(each -> each)) return "ANYBODY";
        if (passes.equals(List.of(false, false, false, true, true, false, false))) return "BUILDERS";
        if (passes.equals(List.of(false, false, false, false, true, false, false))) return "ADMINS";
        return passes.contains(true) ? "others: " + statuses : "NOBODY";
    }

    private final HttpClient http = HttpClient.newHttpClient();

    private Map<String, String> tokens() {
        Map<String, String> tokens = new LinkedHashMap<>();
        for (String type : TYPES) {
            tokens.put(type, token(type.toLowerCase(Locale.ROOT), type, MemberKind.INTERNAL));
        }
        tokens.put("guest", token("guest", "View", MemberKind.GUEST));
        tokens.put("embed", tokenOfAnEmbedUser());
        return tokens;
    }

    private String token(String name, String type, MemberKind kind) {
        Member member = member(name, type, kind);
        return api.token(api.create(adminToken(), member.id().value(), name + member.id(), "api"));
    }

    private Member member(String name, String type, MemberKind kind) {
        AddMember.NewMember wanted = new AddMember.NewMember(
                "routes-" + name + InodeId.random() + "@example.com", new Member.PersonName(name, name), kind, type);
        if (server.addMember().add(admin(), HERE, wanted) instanceof AddMember.Outcome.Added(Member member)) {
            return member;
        }
        throw new AssertionError(name);
    }

    /// They own no credential: theirs is a ticket that was traded.
    private String tokenOfAnEmbedUser() {
        Member user = member("embed", "View", MemberKind.EMBED);
        TestServer.Client host = api.create(adminToken(), server.adminId().value(), "host" + user.id(), "api", "embed");
        api.send(api.to("/v2/organization")
                .header("Authorization", "Bearer " + adminToken())
                .header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofString("{\"jwtBearer\":true}")));
        String ticket = SubjectToken.of(host.id(), user.email(), server.clock().instant())
                .with("jti", UUID.randomUUID().toString())
                .signed(host.secret());
        return api.form(Map.of("grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer", "assertion", ticket))
                .text("access_token");
    }

    /// And nobody is taken for a stranger, and nothing breaks.
    @Test
    void everyRouteIsOpenToThoseOfTheTableAndNobodyElse() throws Exception {
        JsonNode openApi = api.send(api.to("/openapi.json")).body();
        SampleBody bodies = new SampleBody(openApi);
        Map<String, String> tokens = tokens();
        Map<String, String> table = table();
        for (Map.Entry<String, JsonNode> path : openApi.path("paths").properties()) {
            if (!path.getKey().startsWith("/v2") || OPEN.contains(path.getKey())) continue;
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                String route = operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey();
                List<Integer> statuses = statuses(route, bodies.of(operation.getValue()), tokens);
                assertThat(statuses)
                        .as(route)
                        .allMatch(status -> (status < 500 || status == NOT_HERE) && status != 401);
                assertThat(whoPasses(statuses))
                        .as(route + ": put it into the table")
                        .isEqualTo(table.get(route));
            }
        }
    }

    @Test
    void unknownPathsAreAbsentForAll() throws Exception {
        assertThat(statuses("GET /v2/nothing", "", tokens())).containsOnly(404);
    }

    private List<Integer> statuses(String route, String body, Map<String, String> tokens) throws Exception {
        List<Integer> statuses = new ArrayList<>();
        String[] parts = route.split(" ", 2);
        for (String token : tokens.values()) {
            HttpRequest request = api.to(filled(parts[1]))
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json")
                    .method(parts[0], BodyPublishers.ofString(body))
                    .build();
            statuses.add(http.send(request, BodyHandlers.discarding()).statusCode());
        }
        return statuses;
    }

    private static String filled(String path) {
        return path.replaceAll("\\{(memberId|userId)}", MemberId.random().value())
                .replace("{clientId}", new ClientId("ab".repeat(32)).value())
                .replace("{pageId}", "OSnGLBzL1i")
                .replaceAll("\\{[^}]+}", InodeId.random().toString());
    }
}
