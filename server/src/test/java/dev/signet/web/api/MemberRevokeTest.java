package dev.signet.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.base.MemberId;
import dev.signet.server.TestServer;
import dev.signet.web.api.ApiClient.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// `POST /v2/members/{memberId}/revoke`: refresh tokens end, everything else stays.
class MemberRevokeTest extends ApiTest {

    private Reply revoke(String member) {
        return api.post("/v2/members/" + member + "/revoke", adminToken(), "");
    }

    private Reply introspect(TestServer.Client client, String token) {
        return api.send(api.to("/v2/auth/introspect")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Authorization", ApiClient.basic(client))
                .POST(BodyPublishers.ofString("token=" + token)));
    }

    @Test
    void endsTheRefreshTokensOfAllCredentialsOfTheMemberAndNothingElse() {
        MemberId owner = member("owner@example.com", "Build");
        TestServer.Client client = api.create(adminToken(), owner.value(), "Owned", "api");
        Reply theirs = api.grant(client);
        Reply others = api.grant(server.client());
        server.clock().advance(Duration.ofSeconds(5));
        Reply revoked = revoke(owner.value());
        assertThat(revoked.status()).isEqualTo(200);
        assertThat(revoked.body().isEmpty()).isTrue();
        assertThat(introspect(client, theirs.text("refresh_token"))
                        .body()
                        .get("active")
                        .asBoolean())
                .isFalse();
        assertThat(api.refresh(theirs.text("refresh_token")).status()).isEqualTo(401);
        assertThat(api.whoami(theirs.text("access_token")).status()).isEqualTo(200);
        assertThat(api.refresh(others.text("refresh_token")).status()).isEqualTo(200);
        server.clock().advance(Duration.ofSeconds(5));
        Reply again = api.grant(client);
        assertThat(api.refresh(again.text("refresh_token")).status()).isEqualTo(200);
    }

    @Test
    void saysSoInTheAudit() {
        MemberId owner = member("audited@example.com", "Build");
        revoke(owner.value());
        assertThat(api.get("/v2/audit?action=token.revoke", adminToken()).body().toString())
                .contains("member:" + owner);
    }

    @Test
    void refusesWhoIsNoAdminAndKnowsNobodyOfThatId() {
        MemberId owner = member("builder@example.com", "Build");
        String token = api.token(api.create(adminToken(), owner.value(), "Builder", "api"));
        assertThat(api.post("/v2/members/" + owner + "/revoke", token, "").status())
                .isEqualTo(403);
        assertThat(revoke(MemberId.random().value()).status()).isEqualTo(404);
        assertThat(revoke("x").status()).isEqualTo(404);
    }

    @Test
    void keepsTheSwitchesOfTheOrganization() {
        for (String name : List.of("bulkCopy", "licenseUpgradeRequests")) {
            String path = "/v2/organizations/settings/" + name;
            assertThat(api.get(path, adminToken()).body().get("enabled").asBoolean())
                    .isFalse();
            assertThat(patch(path, adminToken(), "{\"enabled\": true}")
                            .body()
                            .get("enabled")
                            .asBoolean())
                    .isTrue();
            assertThat(api.get(path, adminToken()).body().get("enabled").asBoolean())
                    .isTrue();
            assertThat(patch(path, adminToken(), "{}").status()).isEqualTo(400);
        }
        MemberId viewer = member("switches@example.com", "Build");
        String token = api.token(api.create(adminToken(), viewer.value(), "Switches", "api"));
        assertThat(api.get("/v2/organizations/settings/bulkCopy", token).status())
                .isEqualTo(403);
        assertThat(patch("/v2/organizations/settings/bulkCopy", token, "{\"enabled\": true}")
                        .status())
                .isEqualTo(403);
        assertThat(api.get("/v2/audit?action=organization.update", adminToken())
                        .body()
                        .toString())
                .contains("off → on");
    }

    private Reply patch(String path, String token, String json) {
        return api.send(api.to(path)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofString(json)));
    }
}
