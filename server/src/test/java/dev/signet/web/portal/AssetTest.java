package dev.signet.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AssetTest {
    private PortalServer server;

    @BeforeAll
    void start() {
        server = PortalServer.start();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"portal.css, text/css", "set-password.js, text/javascript", "signet.svg, image/svg+xml"})
    void answers200OnceAnd304Afterwards(String file, String mediaType) {
        Browser browser = new Browser(server);
        HttpResponse<String> first = browser.get("/assets/" + file);
        String tag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith(mediaType));
        assertThat(first.headers().firstValue("Cache-Control")).contains("no-cache");
        assertThat(browser.get("/assets/" + file, "If-None-Match", "\"other\", W/" + tag)
                        .statusCode())
                .isEqualTo(304);
        assertThat(browser.get("/assets/" + file, "If-None-Match", "\"other\"").statusCode())
                .isEqualTo(200);
        assertThat(first.body().length()).isLessThan(6_000);
    }
}
