package dev.signet.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.base.Base62;
import dev.signet.base.MemberId;
import dev.signet.web.api.ApiClient.Reply;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ConnectionsApiTest extends ApiTest {

    private JsonNode sample(String token) {
        return api.get("/v2/connections", token).body().get("entries").get(0);
    }

    @Test
    void listsTheSamplesInTheAgreedShape() {
        JsonNode connection = sample(adminToken());
        assertThat(connection.propertyNames())
                .contains(
                        "organizationId",
                        "connectionId",
                        "name",
                        "type",
                        "isSample",
                        "isAuditLog",
                        "useOauth",
                        "lastActiveAt",
                        "createdBy",
                        "updatedBy",
                        "createdAt",
                        "updatedAt");
        assertThat(connection.get("type").asString()).isEqualTo("duckdb");
        assertThat(connection.get("isSample").asBoolean()).isTrue();
        assertThat(connection.toString()).doesNotContain("folder", "password");
    }

    @Test
    void readsOneByEitherSpellingOfItsId() {
        String token = adminToken();
        JsonNode connection = sample(token);
        String id = connection.get("connectionId").asString();
        assertThat(api.get("/v2/connections/" + id, token).body()).isEqualTo(connection);
        assertThat(api.get("/v2/connections/" + Base62.of(UUID.fromString(id)), token)
                        .body())
                .isEqualTo(connection);
    }

    @Test
    void searchesByName() {
        Reply none = api.get("/v2/connections?search=no-such-connection&includeArchived=true", adminToken());
        assertThat(none.body().toString()).isEqualTo("{\"entries\":[],\"nextPage\":null,\"total\":0}");
    }

    @Test
    void triesAConnectionStepByStep() {
        String token = adminToken();
        String id = sample(token).get("connectionId").asString();
        Reply reply = api.get("/v2/connections/" + id + "/test", token);
        assertThat(reply.text("read")).isEqualTo("SUCCESS");
        assertThat(reply.text("write")).isEqualTo("DISABLED");
        for (JsonNode step : reply.body().get("steps")) {
            assertThat(step.propertyNames()).containsExactly("name", "ok", "detail");
            assertThat(step.get("ok").asBoolean()).isTrue();
        }
    }

    @Test
    void whatNobodyGrantedAnswersLikeWhatIsNotThere() {
        String token = adminToken();
        String id = sample(token).get("connectionId").asString();
        MemberId member = member("connection-builder@example.com", "Build");
        String builder = api.token(api.create(token, member.value(), "connection builder", "api"));
        String absent = withoutId(api.get("/v2/connections/00000000-0000-4000-8000-000000000000", builder));
        assertThat(withoutId(api.get("/v2/connections/" + id, builder))).isEqualTo(absent);
        assertThat(withoutId(api.get("/v2/connections/" + id + "/test", builder)))
                .isEqualTo(absent);
        assertThat(api.get("/v2/connections", builder).body().get("entries").isEmpty())
                .isTrue();
    }

    private static String withoutId(Reply reply) {
        return reply.status() + reply.body().toString().replace(reply.text("requestId"), "");
    }
}
