package dev.signet.web.api;

import dev.signet.base.Json;
import dev.signet.base.MemberId;
import dev.signet.web.api.ApiClient.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import tools.jackson.databind.JsonNode;

/// What the tests of files, workspaces and grants stand on: an Admin, somebody who builds, and short words.
abstract class ObjectsApiTest extends ApiTest {
    static final String UNKNOWN = "00000000-0000-4000-8000-000000000000";

    String admin = "";
    String builder = "";
    String viewer = "";
    MemberId builderId = MemberId.random();
    MemberId viewerId = MemberId.random();

    @BeforeAll
    void signIn() {
        admin = adminToken();
        builderId = member("objects-builder@example.com", "Build");
        viewerId = member("objects-viewer@example.com", "View");
        builder = api.token(api.create(admin, builderId.value(), "objects builder", "api"));
        viewer = api.token(api.create(admin, viewerId.value(), "objects viewer", "api"));
    }

    String workspace() {
        return api.post("/v2/workspaces", admin, Json.text(Map.of("name", "W " + UUID.randomUUID())))
                .text("workspaceId");
    }

    String folder(String token, String parent, String name) {
        return api.post("/v2/files", token, Json.text(Map.of("type", "folder", "name", name, "parentId", parent)))
                .text("id");
    }

    Reply patch(String path, String token, String json) {
        return api.send(api.to(path)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofString(json)));
    }

    Reply grant(String token, String inode, MemberId to, String permission) {
        return api.post(
                "/v2/grants",
                token,
                Json.text(
                        Map.of("inodeId", inode, "grantee", Map.of("memberId", to.value()), "permission", permission)));
    }

    static List<String> all(Reply reply, String field) {
        List<String> values = new ArrayList<>();
        for (JsonNode entry : reply.body().path("entries"))
            values.add(entry.path(field).asString(""));
        return values;
    }

    /// The answer but for the id of the request.
    static String bytes(Reply reply) {
        return reply.status() + reply.body().toString().replace(reply.text("requestId"), "");
    }
}
