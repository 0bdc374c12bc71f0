package dev.signet.bench;

import dev.signet.base.StartFailure;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Makes workbooks that hosts may embed, as any client of the public API does, in the name of the demo's Admin.
record EmbedAuthor(Loopback loopback, URI server, String token, Place place) {
    private static final String TEAM = "Embed_Users";
    private static final Duration KNOWN_WITHIN = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(100);

    /// The ids of where workbooks are kept, what they read, and who sees them.
    record Place(String folder, String connection, String team) {}

    /// The demo's Admin, with the demo's connection and the team of those who look.
    static EmbedAuthor of(SignetProcess signet, Loopback loopback) {
        FirstRun first = signet.firstRun();
        String token = new SignetClient(loopback, signet.url())
                .grant(first.credential())
                .accessToken();
        EmbedAuthor unplaced = new EmbedAuthor(loopback, signet.url(), token, new Place("", "", ""));
        Place place = new Place(
                text(unplaced.get("/v2/members/" + first.adminMemberId()), "homeFolderId"),
                text(unplaced.get("/v2/connections").path("entries").path(0), "connectionId"),
                text(unplaced.get("/v2/teams?name=" + TEAM).path("entries").path(0), "teamId"));
        return new EmbedAuthor(loopback, signet.url(), token, place);
    }

    /// Defines a user attribute.
    void define(String attribute) {
        post("/v2/user-attributes", Map.of("name", attribute));
    }

    /// Publishes a workbook and shares it with those who look; gives its address. Waits until its table is known.
    String publish(SalesPage page) {
        Map<String, Object> document = page.document(place.connection, place.folder);
        Waiting.until(
                () -> loopback.status(request("/v2/workbooks/spec/verify", document)) == 200, KNOWN_WITHIN, PAUSE);
        String workbook = text(post("/v2/workbooks/spec", document), "workbookId");
        post("/v2/grants", Map.of("grantee", Map.of("teamId", place.team), "permission", "view", "inodeId", workbook));
        return text(get("/v2/workbooks/" + workbook), "url");
    }

    private JsonNode get(String path) {
        return loopback.jsonBody(Loopback.to(server.resolve(path))
                .header("Authorization", "Bearer " + token)
                .build());
    }

    private JsonNode post(String path, Object body) {
        return loopback.jsonBody(request(path, body));
    }

    private HttpRequest request(String path, Object body) {
        return Loopback.json(server.resolve(path), token, body);
    }

    private static String text(JsonNode answer, String field) {
        JsonNode value = answer.path(field);
        if (!value.isString()) throw new StartFailure("An answer of Signet holds no " + field + ".");
        return value.stringValue();
    }

    @Override
    public String toString() {
        return "EmbedAuthor[hidden]";
    }
}
