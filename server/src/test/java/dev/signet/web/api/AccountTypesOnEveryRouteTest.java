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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Account types on every route of the description: a route that is not in [RouteAudiences] fails.
class AccountTypesOnEveryRouteTest extends ApiTest {

    private static final Set<String> OPEN =
            Set.of("/v2/auth/token", "/v2/auth/revoke", "/v2/auth/introspect", "/v2/credentials/leaked");
    /// What a server does not do that was not told how: mails without a mail server.
    private static final int NOT_HERE = 501;

    private static final List<String> TYPES = List.of("View", "Act", "Analyze", "Build", "Admin");

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
        Map<String, String> table = RouteAudiences.byRoute();
        for (Map.Entry<String, JsonNode> path : openApi.path("paths").properties()) {
            if (!path.getKey().startsWith("/v2") || OPEN.contains(path.getKey())) continue;
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                String route = operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey();
                List<Integer> statuses = statuses(route, bodies.of(operation.getValue()), tokens);
                assertThat(statuses)
                        .as(route)
                        .allMatch(status -> (status < 500 || status == NOT_HERE) && status != 401);
                assertThat(whoPasses(statuses))
                        .as(route + ": put it into RouteAudiences")
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
