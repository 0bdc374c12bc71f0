package dev.signet.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StaticFilesTest {
    private static final Map<String, String> FILES = Map.of(
            "ui/assets/a-1.js", "plain",
            "ui/assets/a-1.js.br", "brotli",
            "ui/assets/a-1.js.gz", "gzip",
            "ui/assets/deep/b.css", "style",
            "ui/assets/c.exe", "program",
            "ui/secret.js", "secret");

    private final StaticFiles files = StaticFiles.under(new Shelf(), "ui/assets");
    private final SampleServer server = new SampleServer(
            Route.get("/files/{path...}")
                    .through(Door.openPage())
                    .handledBy(call -> files.answer(call.request(), call.path("path"), Freshness.IMMUTABLE)),
            Route.get("/asked/{path...}")
                    .through(Door.openPage())
                    .handledBy(call -> files.answer(call.request(), call.path("path"), Freshness.ASK)));

    private static final class Shelf extends ClassLoader {
        @Override
        public @Nullable InputStream getResourceAsStream(String name) {
            String text = FILES.get(name);
            return text == null ? null : new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip, deflate, br | br | brotli",
                "gzip | gzip | gzip",
                "br;q=0, gzip;q=0.5 | gzip | gzip",
                "* | br | brotli",
                "*, br;q=0.000 | gzip | gzip",
                "identity | | plain",
                "br;q=nonsense | | plain",
                ";;,,=; | | plain"
            })
    void sendsTheBestFormTheClientTakes(String accepted, @Nullable String coding, String body)
            throws IOException, InterruptedException {
        HttpResponse<String> answer =
                server.send(server.strangerTo("/files/a-1.js").header("Accept-Encoding", accepted));

        assertThat(answer.body()).isEqualTo(body);
        assertThat(answer.headers().firstValue("Content-Encoding").orElse(null)).isEqualTo(coding);
        assertThat(answer.headers().firstValue("Vary")).contains("Accept-Encoding");
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/javascript; charset=utf-8");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void letsBrowsersKeepNamedBuildsForEver() throws IOException, InterruptedException {
        HttpResponse<String> answer = server.send(server.strangerTo("/files/deep/b.css"));

        assertThat(answer.headers().firstValue("Cache-Control")).contains("public, max-age=31536000, immutable");
        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(answer.body()).isEqualTo("style");
    }

    @Test
    void tellsThatAKnownFileIsStillGood() throws IOException, InterruptedException {
        HttpResponse<String> answer = server.send(server.strangerTo("/asked/a-1.js"));
        String tag = answer.headers().firstValue("ETag").orElseThrow();

        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-cache");
        assertThat(server.send(server.strangerTo("/asked/a-1.js").header("If-None-Match", tag))
                        .statusCode())
                .isEqualTo(304);
        assertThat(server.send(server.strangerTo("/asked/a-1.js")
                                .header("If-None-Match", tag)
                                .header("Accept-Encoding", "gzip"))
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/files/none.js",
                "/files/c.exe",
                "/files/a-1.js.br",
                "/files/..%2Fsecret.js",
                "/files/deep%2F..%2F..%2Fsecret.js",
                "/files/%2Fa-1.js",
                "/files/.a-1.js"
            })
    void hasNothingElse(String path) throws IOException, InterruptedException {
        assertThat(server.send(server.strangerTo(path)).statusCode()).isEqualTo(404);
    }
}
