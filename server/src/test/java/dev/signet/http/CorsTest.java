package dev.signet.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class CorsTest {
    private static final SampleServer SERVER = new SampleServer();

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @Test
    void answersThePreflightOfApiRoutes() throws Exception {
        HttpResponse<String> response = SERVER.send(SERVER.strangerTo("/v2/things")
                .header("Origin", "https://a.example")
                .header("Access-Control-Request-Method", "POST")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(response.headers().firstValue("access-control-allow-origin")).hasValue("*");
        assertThat(response.headers().firstValue("access-control-allow-methods"))
                .hasValue("GET, HEAD, OPTIONS, POST");
        assertThat(response.headers().firstValue("access-control-allow-headers"))
                .hasValue("Authorization, Content-Type, X-Request-Id");
        assertThat(response.headers().firstValue("access-control-allow-credentials"))
                .isEmpty();
    }

    @Test
    void opensAnswersOfApiRoutesRefusalsToo() throws Exception {
        HttpResponse<String> refused =
                SERVER.send(SERVER.strangerTo("/v2/things").header("Origin", "https://a.example"));
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("access-control-allow-origin")).hasValue("*");
        assertThat(refused.headers().firstValue("access-control-expose-headers"))
                .hasValue("x-request-id, Retry-After");
    }

    @Test
    void keepsPagesClosed() throws Exception {
        HttpResponse<String> preflight = SERVER.send(SERVER.strangerTo("/page")
                .header("Origin", "https://a.example")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
        assertThat(preflight.headers().map()).doesNotContainKey("access-control-allow-methods");
        HttpResponse<String> page = SERVER.send(SERVER.strangerTo("/page").header("Origin", "https://a.example"));
        assertThat(page.headers().map()).doesNotContainKey("access-control-allow-origin");
    }

    @Test
    void saysNothingToCallersThatAreNoBrowsers() throws Exception {
        assertThat(SERVER.send(SERVER.to("/v2/things")).headers().map())
                .doesNotContainKey("access-control-allow-origin");
    }
}
