package dev.signet.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.base.Json;
import dev.signet.server.TestServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import tools.jackson.databind.JsonNode;

/// The host applications of the examples do what they are shown for, wherever their language is installed.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostExamplesTest {
    private static final List<Viewer> VIEWERS = List.of(new Viewer("california", "CA"), new Viewer("texas", "TX"));
    private static final long SESSION_SECONDS = 3_600;

    private record Viewer(String name, String state) {}

    private final HttpClient browser = HttpClient.newHttpClient();
    private TestServer server;
    private Map<String, String> settings;

    @BeforeAll
    void start() {
        server = TestServer.inRealTime();
        settings = Map.of(
                "SIGNET_WORKBOOK_URL", server.sample().url(),
                "SIGNET_CLIENT_ID", server.clientId(),
                "SIGNET_CLIENT_SECRET", server.clientSecret());
    }

    @AfterAll
    void stop() {
        browser.close();
        server.close();
    }

    @ParameterizedTest
    @EnumSource(names = "SHELL", mode = Mode.EXCLUDE)
    void everyViewIsLetInByATicketOfItsOwn(HostLanguage language) throws Exception {
        try (HostProgram host = HostProgram.start(language, settings)) {
            assertThat(host.get("/").body()).contains("<iframe id=\"embed\"");
            for (Viewer viewer : VIEWERS) {
                String path = "/embed-url?" + viewer.name();
                SignedUrl first = checked(host.get(path).body(), viewer);
                SignedUrl second = checked(host.get(path).body(), viewer);
                assertThat(first.claims().get("jti"))
                        .isNotEqualTo(second.claims().get("jti"));
                assertThatItOpensOnce(first);
                assertThatItOpensOnce(second);
            }
        }
    }

    @Test
    void theShellPrintsAUrlThatIsLetInOnce() throws Exception {
        for (Viewer viewer : VIEWERS) {
            HostProgram.Ended first = HostProgram.run(HostLanguage.SHELL, settings, viewer.name());
            HostProgram.Ended second = HostProgram.run(HostLanguage.SHELL, settings, viewer.name());
            assertThat(first.status()).isZero();
            assertThat(first.said()).isNotEqualTo(second.said()).doesNotContain(server.clientSecret());
            assertThatItOpensOnce(checked(first.said().strip(), viewer));
        }
    }

    @ParameterizedTest
    @EnumSource(names = "SHELL", mode = Mode.EXCLUDE)
    void strangersGetNothingAndNobodyTheSecret(HostLanguage language) throws Exception {
        try (HostProgram host = HostProgram.start(language, settings)) {
            for (String path : List.of("/embed-url?nobody", "/embed-url?Texas", "/x?texas")) {
                HttpResponse<String> answer = host.get(path);
                assertThat(answer.statusCode()).as(path).isEqualTo(404);
                assertThat(answer.body()).as(path).doesNotContain("jwt").doesNotContain("nobody");
            }
            for (String path : List.of("/", "/embed-url?texas")) {
                HttpResponse<String> answer = host.get(path);
                assertThat(answer.statusCode()).as(path).isEqualTo(200);
                assertThat(answer.headers().firstValue("Cache-Control"))
                        .as(path)
                        .contains("no-store");
                assertThat(answer.headers().map() + answer.body()).doesNotContain(server.clientSecret());
            }
            assertThat(host.end()).doesNotContain(server.clientSecret());
        }
    }

    @ParameterizedTest
    @EnumSource(names = "SHELL", mode = Mode.EXCLUDE)
    void withoutAViewerThereIsNoUrl(HostLanguage language) throws Exception {
        try (HostProgram host = HostProgram.start(language, settings)) {
            assertThat(host.get("/embed-url").statusCode()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @EnumSource
    void saysInASentenceWhichSettingIsMissing(HostLanguage language) throws Exception {
        for (String missing : settings.keySet()) {
            Map<String, String> others = new HashMap<>(settings);
            others.remove(missing);
            HostProgram.Ended ended = HostProgram.run(language, others);
            assertThat(ended.status()).as(missing).isNotZero();
            assertThat(ended.said())
                    .contains("Set " + missing + " in the environment.")
                    .doesNotContain(server.clientSecret());
        }
    }

    @Test
    void theShellAsksForWhom() throws Exception {
        HostProgram.Ended ended = HostProgram.run(HostLanguage.SHELL, settings, "nobody");
        assertThat(ended.status()).isNotZero();
        assertThat(ended.said()).contains("california or texas").doesNotContain("jwt");
    }

    /// The URL, when its token says exactly what it must and is signed with the secret.
    private SignedUrl checked(String text, Viewer viewer) throws Exception {
        SignedUrl url = SignedUrl.parse(text);
        assertThat(url.workbook()).isEqualTo(settings.get("SIGNET_WORKBOOK_URL"));
        assertThat(url.signature()).isEqualTo(url.signatureBy(server.clientSecret()));
        assertThat(url.header()).isEqualTo(json("""
            {"alg":"HS256","typ":"JWT","kid":"%s"}
            """.formatted(server.clientId())));
        JsonNode id = url.claims().path("jti");
        long issued = url.claims().path("iat").asLong();
        assertThat(id.asString()).hasSizeGreaterThanOrEqualTo(32);
        assertThat(url.claims())
                .isEqualTo(json("""
                    {"sub":"%s@example.com","jti":%s,"iat":%d,"exp":%d,"account_type":"View","teams":["Embed_Users"],
                     "user_attributes":{"State":"%s"}}
                    """.formatted(viewer.name(), id, issued, issued + SESSION_SECONDS, viewer.state())));
        return url;
    }

    private static JsonNode json(String text) {
        return Json.parse(text.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }

    private void assertThatItOpensOnce(SignedUrl url) throws Exception {
        HttpResponse<String> page = open(url);
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(page.body()).contains("id=\"boot\"");
        assertThat(open(url).statusCode()).isGreaterThanOrEqualTo(400);
    }

    private HttpResponse<String> open(SignedUrl url) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create(url.url())).build(), HttpResponse.BodyHandlers.ofString());
    }
}
