package dev.signet.failclosed;

import dev.signet.base.Json;
import dev.signet.server.TestServer;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// An Admin at work through the REST API, as any customer's program.
final class Office {
    private static final Duration TOKEN = Duration.ofMinutes(50);

    private final TestServer server;
    private final Browser http;
    private final TestServer.Client client;
    private String token = "";
    private Instant renewed = Instant.EPOCH;

    Office(TestServer server, Browser http, TestServer.Client client) {
        this.server = server;
        this.http = http;
        this.client = client;
    }

    String team(String name) {
        return field(call("POST", "/v2/teams", Map.of("name", name)), "teamId");
    }

    String attribute(String name, Map<String, ?> more) {
        Map<String, Object> body = new LinkedHashMap<>(more);
        body.put("name", name);
        return field(call("POST", "/v2/user-attributes", body), "userAttributeId");
    }

    void giveTeam(String attribute, String team, String value) {
        Map<String, Object> one = Map.of("teamId", team, "value", Map.of("val", value));
        call("POST", "/v2/user-attributes/" + attribute + "/teams", Map.of("assignments", List.of(one)));
    }

    String workspace(String name) {
        return field(call("POST", "/v2/files", Map.of("type", "workspace", "name", name)), "id");
    }

    /// The id of a new workbook of that document.
    String workbook(String yaml, String query) {
        HttpRequest.Builder request = bearer("/v2/workbooks/spec" + query)
                .header("Content-Type", "application/yaml")
                .POST(BodyPublishers.ofString(yaml));
        return field(good(http.send(request), "workbook"), "workbookId");
    }

    JsonNode spec(String workbook) {
        return call("GET", "/v2/workbooks/" + workbook + "/spec?format=json", Map.of());
    }

    void replace(String workbook, JsonNode spec, String query) {
        HttpRequest.Builder request = bearer("/v2/workbooks/" + workbook + "/spec" + query)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(Json.text(spec)));
        good(http.send(request), "spec");
    }

    /// The id of a grant to see the object; `grantee` is `teamId` or `memberId`.
    String grant(String object, String grantee, String id) {
        Map<String, Object> body = Map.of("grantee", Map.of(grantee, id), "permission", "view", "inodeId", object);
        return field(call("POST", "/v2/grants", body), "grantId");
    }

    void revoke(String grant) {
        call("DELETE", "/v2/grants/" + grant, Map.of());
    }

    void archive(String object) {
        call("DELETE", "/v2/files/" + object, Map.of());
    }

    void restore(String object) {
        call("PATCH", "/v2/files/" + object, Map.of("restore", true));
    }

    void tag(String name) {
        call("POST", "/v2/tags", Map.of("name", name, "color", "cyan"));
    }

    /// The id of the tag that points at the published version from now on.
    String point(String tag, String workbook) {
        return field(call("POST", "/v2/workbooks/tag", Map.of("workbookId", workbook, "tag", tag)), "versionTagId");
    }

    void untag(String workbook, String tag) {
        call("DELETE", "/v2/workbooks/" + workbook + "/tags/" + tag, Map.of());
    }

    /// The id of a user of embeds who was never here.
    String embedUser(String email) {
        Map<String, Object> body = Map.of("email", email, "firstName", "E", "lastName", "U", "userKind", "embed");
        return field(call("POST", "/v2/members", body), "memberId");
    }

    String memberId(String email) {
        return call("GET", "/v2/members?email=" + Browser.encoded(email), Map.of())
                .at("/entries/0/memberId")
                .asString();
    }

    void deactivate(String member) {
        call("DELETE", "/v2/members/" + member, Map.of());
    }

    TestServer.Client credential(String name, List<String> scopes) {
        Map<String, Object> body = Map.of("ownerId", server.adminId().value(), "name", name, "scopes", scopes);
        JsonNode made = call("POST", "/v2/credentials", body);
        return new TestServer.Client(field(made, "clientId"), field(made, "clientSecret"));
    }

    void revokeCredential(String client) {
        call("DELETE", "/v2/credentials/" + client, Map.of());
    }

    /// The id of an embed path to the whole workbook.
    String path(String workbook, String type) {
        Map<String, Object> body = Map.of("embedType", type, "sourceType", "workbook");
        return field(call("POST", "/v2/workbooks/" + workbook + "/embeds", body), "embedId");
    }

    JsonNode call(String method, String path, Map<String, ?> body) {
        HttpRequest.Builder request = bearer(path);
        if (body.isEmpty()) return good(http.send(request.method(method, BodyPublishers.noBody())), path);
        return good(
                http.send(request.header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(Json.text(body)))),
                method + " " + path);
    }

    private static JsonNode good(Browser.Reply reply, String what) {
        if (!reply.isGood()) throw new AssertionError(what + ": " + reply.status() + " " + reply.text());
        return reply.json();
    }

    private static String field(JsonNode answer, String name) {
        String value = answer.path(name).asString("");
        if (value.isEmpty()) throw new AssertionError("no " + name + " in " + answer);
        return value;
    }

    private HttpRequest.Builder bearer(String path) {
        return http.to(path).header("Authorization", "Bearer " + token());
    }

    String token() {
        Instant now = server.clock().instant();
        if (renewed.plus(TOKEN).isAfter(now)) return token;
        String pair = client.id() + ":" + client.secret();
        String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        Browser.Reply reply = http.send(http.to("/v2/auth/token")
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials")));
        token = field(good(reply, "token"), "access_token");
        renewed = now;
        return token;
    }
}
