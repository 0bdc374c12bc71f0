package dev.signet.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.access.AddMember;
import dev.signet.access.DeactivateMember;
import dev.signet.access.Member;
import dev.signet.access.MemberKind;
import dev.signet.access.Principal;
import dev.signet.base.ClientId;
import dev.signet.base.InodeId;
import dev.signet.base.MemberId;
import dev.signet.server.TestServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What holds for every route there is, derived from the description: new routes are tested without a line here.
class EveryRouteTest extends ApiTest {
    private static final Set<String> OPEN = Set.of(
            "/v2/auth/token",
            "/v2/auth/revoke",
            "/v2/auth/introspect",
            "/v2/credentials/leaked",
            "/.well-known/oauth-authorization-server",
            "/healthz");

    private final HttpClient http = HttpClient.newHttpClient();

    /// A route as the description has it: the path with its parameters in braces.
    private record Route(String method, String path) {
        HttpRequest.BodyPublisher body() {
            return method.equals("GET") || method.equals("DELETE")
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString("{}");
        }

        String with(Map<String, String> ids) {
            String filled = path;
            for (Map.Entry<String, String> id : ids.entrySet()) {
                filled = filled.replace("{" + id.getKey() + "}", id.getValue());
            }
            assertThat(filled).as("give this parameter a value in the test").doesNotContain("{");
            return filled;
        }
    }

    @Test
    void refusesStrangersTheRevokedTheDeactivatedAndTheExpiredAlike() throws Exception {
        try (TestServer own = TestServer.start();
                ApiClient client = new ApiClient(own)) {
            String admin = client.token(own.client());
            MemberId leaver = addMember(own);
            String left = client.token(client.create(admin, leaver.value(), "Leaver", "api"));
            TestServer.Client doomed = client.create(admin, own.adminId().value(), "Doomed", "api");
            String revoked = client.token(doomed);
            assertThat(client.delete("/v2/credentials/" + doomed.id(), admin).status())
                    .isEqualTo(200);
            DeactivateMember.Outcome gone = own.deactivateMember()
                    .deactivate(new Principal.Human(own.organization(), own.adminId()), HERE, leaver);
            assertThat(gone).isEqualTo(DeactivateMember.Outcome.DEACTIVATED);
            own.clock().advance(Duration.ofMinutes(30));
            String expired = admin;
            String fresh = client.token(own.client());
            own.clock().advance(Duration.ofMinutes(31));
            assertThat(client.whoami(fresh).status()).isEqualTo(200);
            for (Route route : routes(client)) {
                String path = own.url() + route.with(random());
                for (String token : List.of("", "garbage", left, revoked, expired)) {
                    assertThat(send(route, path, token).statusCode())
                            .as(route + " with a token that is no good: " + token.length())
                            .isEqualTo(401);
                }
            }
        }
    }

    @Test
    void showsNothingOfOneOrganizationToTheAdminOfAnother() throws Exception {
        String other = api.token(server.clientOfAnotherOrganization("elsewhere"));
        Map<String, String> real = real(adminToken());
        for (Route route : routes(api)) {
            if (!route.path().contains("{")) continue;
            HttpResponse<String> theirs = send(route, server.url() + route.with(real), other);
            HttpResponse<String> nobodys = send(route, server.url() + route.with(random()), other);
            assertThat(theirs.statusCode()).as(route.toString()).isEqualTo(nobodys.statusCode());
            assertThat(withoutId(theirs)).as(route.toString()).isEqualTo(withoutId(nobodys));
            assertThat(theirs.statusCode()).as(route.toString()).isGreaterThanOrEqualTo(400);
        }
    }

    @Test
    void answersInTheEnvelopeWhateverIsSent() throws Exception {
        String admin = adminToken();
        for (Route route : routes(api)) {
            if (route.method().equals("GET") || route.method().equals("DELETE")) continue;
            for (String body : List.of("", "{", "[]", "null", "\"x\"", "{\"name\":{}}", "[".repeat(200))) {
                HttpResponse<String> answer = http.send(
                        request(route, server.url() + route.with(random()), admin)
                                .method(route.method(), BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(route + " " + body).isLessThan(500);
                if (answer.statusCode() >= 400) {
                    assertThat(answer.body()).as(route + " " + body).contains("\"requestId\":\"", "\"code\":\"");
                }
            }
        }
    }

    private static MemberId addMember(TestServer own) {
        AddMember.NewMember wanted = new AddMember.NewMember(
                "leaver@example.com", new Member.PersonName("L", "L"), MemberKind.INTERNAL, "Build");
        return own.addMember().add(new Principal.Human(own.organization(), own.adminId()), HERE, wanted)
                        instanceof AddMember.Outcome.Added added
                ? added.member().id()
                : own.adminId();
    }

    private static List<Route> routes(ApiClient client) {
        List<Route> routes = new ArrayList<>();
        JsonNode paths = client.send(client.to("/openapi.json")).body().path("paths");
        paths.properties().forEach(path -> {
            if (OPEN.contains(path.getKey())) return;
            for (String method : path.getValue().propertyNames()) {
                routes.add(new Route(method.toUpperCase(Locale.ROOT), path.getKey()));
            }
        });
        assertThat(routes).hasSizeGreaterThan(60);
        return routes;
    }

    /// Ids that are well-formed and nobody's.
    private static Map<String, String> random() {
        Map<String, String> ids = new LinkedHashMap<>();
        for (String inode : List.of(
                "inodeId",
                "workbookId",
                "workspaceId",
                "connectionId",
                "datasetId",
                "accountTypeId",
                "teamId",
                "userAttributeId",
                "connectionPathId",
                "grantId",
                "secretId",
                "keyId",
                "sessionId",
                "webhookId",
                "providerId",
                "deliveryId",
                "tagId",
                "tenantOrganizationId")) {
            ids.put(inode, InodeId.random().toString());
        }
        ids.put("name", "Nothing");
        ids.put("memberId", MemberId.random().value());
        ids.put("userId", MemberId.random().value());
        ids.put("pageId", "OSnGLBzL1i");
        ids.put("embedId", "1-0000000000000000000000");
        ids.put("clientId", new ClientId("ab".repeat(32)).value());
        return ids;
    }

    /// Ids of what is there.
    private Map<String, String> real(String admin) {
        Map<String, String> ids = random();
        ids.put("memberId", server.adminId().value());
        ids.put("userId", server.adminId().value());
        ids.put("clientId", server.clientId());
        ids.put("teamId", first("/v2/teams", "teamId", admin));
        ids.put("accountTypeId", first("/v2/accountTypes", "accountTypeId", admin));
        ids.put("userAttributeId", first("/v2/user-attributes", "userAttributeId", admin));
        ids.put("connectionId", first("/v2/connections", "connectionId", admin));
        String workspace =
                api.post("/v2/workspaces", admin, "{\"name\":\"Real\"}").text("workspaceId");
        ids.put("workspaceId", workspace);
        ids.put("inodeId", workspace);
        String workbook = server.sample().id();
        ids.put("workbookId", workbook);
        String wanted = "{\"embedType\":\"secure\",\"sourceType\":\"workbook\"}";
        ids.put(
                "embedId",
                api.post("/v2/workbooks/" + workbook + "/embeds", admin, wanted).text("embedId"));
        ids.put(
                "tagId",
                api.post("/v2/tags", admin, "{\"name\":\"Real\",\"color\":\"cyan\"}")
                        .text("versionTagId"));
        assertThat(api.send(api.to("/v2/themes/Real")
                                .header("Authorization", "Bearer " + admin)
                                .header("Content-Type", "application/json")
                                .PUT(BodyPublishers.ofString("{\"base\":\"Dark\"}")))
                        .status())
                .isEqualTo(200);
        ids.put("name", "Real");
        return ids;
    }

    private String first(String path, String id, String token) {
        return api.get(path, token).body().path("entries").path(0).path(id).asString();
    }

    private static String withoutId(HttpResponse<String> answer) {
        return answer.body().replaceAll("\"requestId\":\"[^\"]*\"", "");
    }

    private HttpResponse<String> send(Route route, String url, String token) throws Exception {
        return http.send(
                request(route, url, token).method(route.method(), route.body()).build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(Route route, String url, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
        if (!route.method().equals("GET")) request.header("Content-Type", "application/json");
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }
}
