package dev.signet.web.api;

import java.util.HashMap;
import java.util.Map;

/// Who gets past the account type on every route of the description, for ids that nobody has. NOBODY: people with a
/// session alone, and absent workspaces, which answer 403 to all.
final class RouteAudiences {
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

    private RouteAudiences() {}

    /// The name of the audience, by route.
    static Map<String, String> byRoute() {
        Map<String, String> table = new HashMap<>();
        String who = "";
        for (String line : TABLE.lines().toList()) {
            if (line.contains(" ")) table.put(line, who);
            else who = line;
        }
        return table;
    }
}
