package dev.signet.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.http.HttpServer;
import dev.signet.http.HttpSettings;
import dev.signet.http.Routes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DocsTest {
    private static final String READER = "dev/signet/ui/docs/rapidoc-min.js";

    /// A user interface of one file, or of none.
    private static final class Shelf extends ClassLoader {
        private final String only;

        Shelf(String only) {
            this.only = only;
        }

        @Override
        public @Nullable InputStream getResourceAsStream(String name) {
            return name.equals(only) ? new ByteArrayInputStream("reader".getBytes(StandardCharsets.UTF_8)) : null;
        }
    }

    @Test
    void showsTheDescriptionWithFilesOfOursOnly() throws IOException, InterruptedException {
        HttpResponse<String> page = get(new Shelf(READER), "/docs");
        String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("spec-url=\"/openapi.json\"", "load-fonts=\"false\"")
                .doesNotContain("http");
        assertThat(policy)
                .contains("default-src 'none'", "script-src 'self';", "connect-src 'self'", "frame-ancestors 'none'");
    }

    @Test
    void servesTheReaderAndOurScript() throws IOException, InterruptedException {
        assertThat(get(new Shelf(READER), "/docs/rapidoc-min.js").body()).isEqualTo("reader");
        assertThat(get(new Shelf(READER), "/docs/docs.js").body()).contains("prefers-color-scheme");
        assertThat(get(new Shelf(READER), "/docs/other.js").statusCode()).isEqualTo(404);
        assertThat(get(new Shelf(READER), "/docs/..%2Fmanifest.json").statusCode())
                .isEqualTo(404);
    }

    @Test
    void saysThatItWasBuiltWithoutTheReader() throws IOException, InterruptedException {
        HttpResponse<String> answer = get(new Shelf("none"), "/docs");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("/openapi.json");
    }

    private static HttpResponse<String> get(ClassLoader loader, String path) throws IOException, InterruptedException {
        HttpSettings settings = HttpSettings.on("127.0.0.1", 0).withLog(HttpSettings.AccessLogging.OFF);
        try (HttpServer server = HttpServer.start(settings, Routes.of(new DocsRoutes(loader).all(), List.of()));
                HttpClient client = HttpClient.newHttpClient()) {
            URI address = URI.create("http://127.0.0.1:" + server.port() + path);
            return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
