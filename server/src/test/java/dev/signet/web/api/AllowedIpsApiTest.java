package dev.signet.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.base.Json;
import dev.signet.server.TestServer;
import dev.signet.web.api.ApiClient.Reply;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// `/v3alpha/allowedIps` (rest-api.md §4.12), and what the list does (§2.4).
class AllowedIpsApiTest extends ApiTest {

    private Reply add(String... ips) {
        List<Map<String, String>> entries = Arrays.stream(ips)
                .map(ip -> Map.of("ip", ip, "scope", "public-api", "description", "test"))
                .toList();
        return api.post("/v3alpha/allowedIps:batchCreate", adminToken(), Json.text(Map.of("entries", entries)));
    }

    private int remove(List<String> ids) throws IOException, InterruptedException {
        HttpRequest request = api.to("/v3alpha/allowedIps:batchDelete")
                .header("Authorization", "Bearer " + adminToken())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Json.text(Map.of("ipAllowlistEntryIds", ids))))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        }
    }

    private JsonNode list() {
        return api.get("/v3alpha/allowedIps", adminToken()).body().get("entries");
    }

    @Test
    void addsListsAndRemovesEntries() throws IOException, InterruptedException {
        Reply reply = add("127.0.0.1", "2001:DB8::/32");
        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.body().get("entries")).hasSize(2);
        assertThat(list().valueStream().map(entry -> entry.get("ip").asString()))
                .containsExactlyInAnyOrder("127.0.0.1", "2001:db8::/32");
        assertThat(add("127.0.0.1/32").status()).isEqualTo(400);
        List<String> ids = list().valueStream()
                .map(entry -> entry.get("ipAllowlistEntryId").asString())
                .toList();
        assertThat(remove(ids)).isEqualTo(204);
        assertThat(list()).isEmpty();
    }

    @Test
    void refusesAListThatLocksTheCallerOut() {
        Reply reply = add("192.0.2.0/24");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.text("message")).contains("127.0.0.1");
        assertThat(list()).isEmpty();
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        Reply reply = add("x", "127.0.0.1", "300.1.1.1");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()
                        .get("violations")
                        .valueStream()
                        .map(each -> each.get("field").asString()))
                .containsExactly("entries[0].ip", "entries[2].ip");
    }

    @Test
    void isForAdmins() {
        TestServer.Client viewer =
                api.create(adminToken(), member("ips@example.com", "View").value(), "viewer's", "api");
        assertThat(api.get("/v3alpha/allowedIps", api.token(viewer)).status()).isEqualTo(403);
    }
}
