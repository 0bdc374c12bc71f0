package dev.signet.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.base.Json;
import dev.signet.base.MemberId;
import dev.signet.web.api.ApiClient.Reply;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Lists in the order that is asked for; `sort` is ours.
class SortApiTest extends ApiTest {
    private String token = "";

    /// Things of every kind, in an order of time that is not the one of their names.
    @BeforeAll
    void fill() {
        List<String> names = List.of("mango", "Apple", "zebra", "banana");
        for (int i = 0; i < names.size(); i++) {
            server.clock().advance(Duration.ofSeconds(1));
            token = adminToken();
            String name = names.get(i);
            MemberId owner = member(name + "@example.com", i % 2 == 0 ? "View" : "Build");
            api.post("/v2/teams", token, Json.text(Map.of("name", name, "members", List.of(owner.value()))));
            api.post("/v2/user-attributes", token, Json.text(Map.of("name", name)));
            api.post("/v2/workspaces", token, Json.text(Map.of("name", name)));
            Map<String, Object> credential = Map.of(
                    "ownerId", owner.value(),
                    "name", name,
                    "expiresAt",
                            server.clock()
                                    .instant()
                                    .plus(Duration.ofDays(10 - i))
                                    .toString());
            assertThat(api.post("/v2/credentials", token, Json.text(credential)).status())
                    .isEqualTo(200);
        }
        api.grant(api.create(token, server.adminId().value(), "used", "api"));
    }

    private List<JsonNode> entries(String path) {
        Reply reply = api.get(path, token);
        assertThat(reply.status()).as(path + reply.body()).isEqualTo(200);
        return reply.body().get("entries").valueStream().toList();
    }

    private static String lower(JsonNode entry, String field) {
        return entry.path(field).asString("").toLowerCase(Locale.ROOT);
    }

    private static List<String> values(List<JsonNode> entries, String field) {
        return entries.stream().map(entry -> lower(entry, field)).toList();
    }

    /// That both directions are the order of that field, and hold the same entries.
    private void isOrdered(String path, String sort, String field) {
        String and = path.contains("?") ? "&" : "?";
        List<JsonNode> up = entries(path + and + "limit=1000&sort=" + sort);
        List<JsonNode> down = entries(path + and + "limit=1000&sort=-" + sort);
        Comparator<JsonNode> order = Comparator.comparing(entry -> lower(entry, field));
        assertThat(up).as(path + " " + sort).hasSizeGreaterThan(1).isSortedAccordingTo(order);
        assertThat(down).as(path + " -" + sort).isSortedAccordingTo(order.reversed());
        assertThat(values(down, field)).containsExactlyInAnyOrderElementsOf(values(up, field));
    }

    @Test
    void ordersCredentials() {
        isOrdered("/v2/credentials", "name", "name");
        isOrdered("/v2/credentials", "owner", "ownerName");
        isOrdered("/v2/credentials", "createdAt", "createdAt");
        isOrdered("/v2/credentials?search=an", "expiresAt", "expiresAt");
    }

    @Test
    void putsCredentialsThatWereNeverUsedBeforeThoseThatWere() {
        assertThat(entries("/v2/credentials?sort=lastUsedAt")
                        .getFirst()
                        .get("lastUsed")
                        .isNull())
                .isTrue();
        assertThat(entries("/v2/credentials?sort=-lastUsedAt")
                        .getLast()
                        .get("lastUsed")
                        .isNull())
                .isTrue();
        assertThat(entries("/v2/credentials?sort=expiresAt")
                        .getLast()
                        .get("expiresAt")
                        .isNull())
                .isTrue();
    }

    @Test
    void ordersMembers() {
        for (String path : List.of("/v2/members", "/v2.1/members")) {
            isOrdered(path, "email", "email");
            isOrdered(path, "name", "firstName");
            isOrdered(path, "memberType", "memberType");
            isOrdered(path, "createdAt", "createdAt");
            isOrdered(path, "lastSeenAt", "lastSeenAt");
        }
    }

    @Test
    void ordersTeamsAttributesWorkspacesAndFiles() {
        isOrdered("/v2/teams", "name", "name");
        isOrdered("/v2.1/teams", "createdAt", "createdAt");
        isOrdered("/v2/teams", "members", "memberCount");
        isOrdered("/v2/user-attributes", "name", "name");
        isOrdered("/v2/user-attributes", "createdAt", "createdAt");
        isOrdered("/v2/workspaces", "name", "name");
        isOrdered("/v2.1/workspaces", "createdAt", "createdAt");
        String files = "/v2/files?typeFilters=workspace&typeFilters=folder";
        isOrdered(files, "name", "name");
        isOrdered(files, "type", "type");
        isOrdered(files, "updatedAt", "updatedAt");
        isOrdered(files, "createdAt", "createdAt");
        assertThat(entries(files + "&sort=owner")).hasSameSizeAs(entries(files + "&sort=-owner"));
        isOrdered("/v2/members/" + server.adminId() + "/files?typeFilters=workspace", "name", "name");
    }

    @Test
    void repeatsNothingAcrossPagesOfEqualValues() {
        for (String path : List.of("/v2/members?sort=memberType", "/v2/teams?sort=-members")) {
            int total = api.get(path, token).body().get("total").asInt();
            Set<String> seen = new TreeSet<>();
            for (int page = 0; page < total; page++)
                seen.add(entries(path + "&limit=1&page=" + page).toString());
            assertThat(seen).as(path).hasSize(total);
        }
    }

    @Test
    void namesTheFieldsThereAreWhenItIsAskedForAnother() {
        for (String sort : List.of("", "-", "--name", "names", "NAME", "name,-email", "name%00", "createdat")) {
            Reply reply = api.get("/v2/members?sort=" + sort, token);
            assertThat(reply.status()).as(sort).isEqualTo(400);
            JsonNode violation = reply.body().get("violations").get(0);
            assertThat(violation.get("field").asString()).isEqualTo("sort");
            assertThat(violation.get("message").asString())
                    .contains("name, -name, email, -email, memberType, -memberType, createdAt, -createdAt, lastSeenAt");
        }
    }

    @Test
    void describesTheOrders() {
        JsonNode paths = api.send(api.to("/openapi.json")).body().get("paths");
        Stream<String> patterns = paths.get("/v2/credentials")
                .get("get")
                .get("parameters")
                .valueStream()
                .filter(each -> each.get("name").asString().equals("sort"))
                .map(each -> each.get("schema").path("pattern").asString());
        assertThat(patterns).singleElement().asString().contains("lastUsedAt|-lastUsedAt");
    }
}
