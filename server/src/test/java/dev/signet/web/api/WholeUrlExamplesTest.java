package dev.signet.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.server.TestServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The examples of the deprecated form sign URLs that are let in, wherever their language is installed.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WholeUrlExamplesTest {
    private final HttpClient browser = HttpClient.newHttpClient();
    private TestServer server;
    private Map<String, String> settings;

    @BeforeAll
    void start() {
        server = TestServer.inRealTime();
        settings = Map.of(
                "SIGNET_EMBED_URL", pathOf(server.sample()),
                "SIGNET_CLIENT_ID", server.clientId(),
                "SIGNET_CLIENT_SECRET", server.clientSecret());
    }

    @AfterAll
    void stop() {
        browser.close();
        server.close();
    }

    private String pathOf(TestServer.Sample sample) {
        try (ApiClient api = new ApiClient(server)) {
            return api.post("/v2/workbooks/" + sample.id() + "/embeds", api.token(server.client()), """
                {"embedType": "secure", "sourceType": "workbook"}
                """)
                    .text("embedUrl");
        }
    }

    @ParameterizedTest
    @EnumSource
    void printsAUrlThatIsLetInOnce(HostLanguage language) throws Exception {
        HostProgram.Ended texas = HostProgram.sign(language, settings, "texas");
        assertThat(texas.status()).as(texas.said()).isZero();
        assertThat(texas.said())
                .startsWith(settings.get("SIGNET_EMBED_URL") + "?")
                .containsPattern("email=texas(@|%40)example\\.com&")
                .contains("ua_State=TX&")
                .doesNotContain(server.clientSecret());
        HttpResponse<String> page = open(texas);
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(page.headers().firstValue("Deprecation")).isPresent();
        assertThat(open(texas).statusCode()).isEqualTo(401);
        HostProgram.Ended california = HostProgram.sign(language, settings, "california");
        assertThat(california.said()).contains("ua_State=CA&");
        assertThat(open(california).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource
    void saysInASentenceWhatIsMissing(HostLanguage language) throws Exception {
        HostProgram.Ended stranger = HostProgram.sign(language, settings, "nobody");
        assertThat(stranger.status()).isNotZero();
        assertThat(stranger.said()).contains("california or texas").doesNotContain("signature");
        for (String missing : settings.keySet()) {
            Map<String, String> others = new HashMap<>(settings);
            others.remove(missing);
            HostProgram.Ended ended = HostProgram.sign(language, others, "texas");
            assertThat(ended.status()).as(missing).isNotZero();
            assertThat(ended.said())
                    .contains("Set " + missing + " in the environment.")
                    .doesNotContain(server.clientSecret());
        }
    }

    private HttpResponse<String> open(HostProgram.Ended ended) throws Exception {
        URI url = URI.create(ended.said().strip());
        return browser.send(HttpRequest.newBuilder(url).build(), HttpResponse.BodyHandlers.ofString());
    }
}
