package dev.signet.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.base.Json;
import dev.signet.server.TestServer;
import dev.signet.web.api.ApiClient.Reply;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Explaining URLs, trying embeds out, and what is told of embeds, over REST.
class EmbedToolsApiTest extends ApiTest {
    private TestServer.Sample sample;

    @BeforeAll
    void makeWorkbook() {
        sample = server.sample();
    }

    private Reply sandbox(String token, Map<String, Object> more) {
        Map<String, Object> body = new LinkedHashMap<>(Map.of(
                "mode", "jwt", "clientId", server.clientId(), "workbookId", sample.id(), "email", "try@example.com"));
        body.put("teams", List.of("Embed_Users"));
        body.putAll(more);
        return api.post("/v2/embeds/sandbox", token, Json.text(body));
    }

    private Reply explain(String token, String url) {
        return api.post("/v2/embeds/explain", token, Json.text(Map.of("url", url)));
    }

    private HttpResponse<String> load(String url) throws IOException, InterruptedException {
        try (HttpClient browser = HttpClient.newHttpClient()) {
            return browser.send(
                    HttpRequest.newBuilder(URI.create(url))
                            .header("Referer", "https://app.example.com/page?secret=1")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void signsAUrlThatOpensOnceAndExplainsItAtEachStep() throws IOException, InterruptedException {
        Reply signed = sandbox(adminToken(), Map.of());
        assertThat(signed.status()).as(signed.body().toString()).isEqualTo(200);
        assertThat(signed.header("Cache-Control")).isEqualTo("no-store");
        assertThat(signed.body().at("/token/header/kid").asString()).isEqualTo(server.clientId());
        assertThat(signed.body().at("/token/claims/sub").asString()).isEqualTo("try@example.com");
        String url = signed.text("url");
        Reply fresh = explain(adminToken(), url);
        assertThat(fresh.body().path("opens").asBoolean())
                .as(fresh.body().toString())
                .isTrue();
        assertThat(fresh.text("form")).isEqualTo("jwt");
        assertThat(fresh.body().path("used").asBoolean()).isFalse();
        assertThat(fresh.body().at("/credential/clientId").asString()).isEqualTo(server.clientId());
        assertThat(load(url).statusCode()).isEqualTo(200);
        Reply used = explain(adminToken(), url);
        assertThat(used.body().path("opens").asBoolean()).isFalse();
        assertThat(used.body().path("rules").valueStream()).anySatisfy(rule -> {
            assertThat(rule.path("rule").asString()).isEqualTo("ONE_USE");
            assertThat(rule.path("verdict").asString()).isEqualTo("failed");
            assertThat(rule.path("reason").asString()).isEqualTo("USED");
            assertThat(rule.path("code").asString()).isEqualTo("EINVAL");
            assertThat(rule.path("fix").asString()).isNotEmpty();
        });
    }

    @Test
    void signsWholeUrlsPagesAndParameters() throws IOException, InterruptedException {
        String page = sample.pages().values().iterator().next();
        Reply signed = sandbox(
                adminToken(),
                Map.of(
                        "mode", "secure",
                        "sourceType", "page",
                        "sourceId", page,
                        "email", "whole@example.com",
                        "parameters", Map.of(":theme", "Dark")));
        assertThat(signed.status()).as(signed.body().toString()).isEqualTo(200);
        assertThat(signed.body().path("token").isNull()).isTrue();
        assertThat(signed.text("url")).contains("/embed/1-", ":theme=Dark", "&:signature=");
        assertThat(explain(adminToken(), signed.text("url")).text("form")).isEqualTo("whole-url");
        assertThat(load(signed.text("url")).statusCode()).isEqualTo(200);
    }

    @Test
    void refusesWhatCannotBeSigned() {
        assertThat(sandbox(adminToken(), Map.of("sourceType", "page")).status()).isEqualTo(400);
        assertThat(sandbox(adminToken(), Map.of("clientId", "f".repeat(64))).status())
                .isEqualTo(404);
        assertThat(sandbox(adminToken(), Map.of("workbookId", "none")).status()).isEqualTo(404);
        assertThat(sandbox(adminToken(), Map.of("claims", List.of(1))).status()).isEqualTo(400);
        assertThat(sandbox(adminToken(), Map.of("mode", "secure", "sessionLength", 36_001))
                        .status())
                .isEqualTo(400);
        assertThat(api.post("/v2/embeds/explain", adminToken(), "{\"url\": \"/x\", \"origin\": \"here\"}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void hidesAllOfItFromStrangers() {
        String owner = member("tools-viewer@example.com", "Build").value();
        String token = api.token(api.create(adminToken(), owner, "tools of a viewer", "api"));
        assertThat(sandbox(token, Map.of()).status()).isEqualTo(403);
        assertThat(explain(token, "/x").status()).isEqualTo(403);
        assertThat(api.get("/v2/embeds", token).status()).isEqualTo(403);
        assertThat(api.get("/v2/embeds/usage", token).status()).isEqualTo(403);
        assertThat(api.get("/v2/embeds", "none").status()).isEqualTo(401);
    }

    @Test
    void listsAndReports() {
        Reply list = api.get("/v2/embeds?kind=jwt&limit=10", adminToken());
        assertThat(list.status()).as(list.body().toString()).isEqualTo(200);
        assertThat(list.body().has("total")).isTrue();
        for (String by : List.of("viewer", "workbook", "origin", "credential")) {
            JsonNode report =
                    api.get("/v2/embeds/usage?days=90&by=" + by, adminToken()).body();
            assertThat(report.path("entries").isArray()).as(report.toString()).isTrue();
        }
        assertThat(api.get("/v2/embeds/usage?days=91", adminToken()).status()).isEqualTo(400);
    }

    @Test
    void tellsTheOtherNameOfAServerOnThisMachine() {
        String origin = api.get("/v2/embeds/preview-origin", adminToken()).text("origin");
        assertThat(origin).isEqualTo(server.url().replace("127.0.0.1", "localhost"));
        assertThat(PreviewOrigin.of(URI.create("https://bi.example.com"), Optional.empty()))
                .isEmpty();
        assertThat(PreviewOrigin.of(
                        URI.create("https://bi.example.com"), Optional.of(URI.create("https://pre.example.com"))))
                .contains("https://pre.example.com");
    }
}
