package dev.signet.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.signet.base.StartFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IntrospectionTest {
    private final AtomicInteger given = new AtomicInteger();
    private final AtomicBoolean live = new AtomicBoolean(true);
    private final HttpServer server = listening();

    @BeforeEach
    void answer() {
        server.createContext("/token", exchange -> {
            try (exchange) {
                byte[] body = ("{\"access_token\":\"a b" + given.incrementAndGet() + "\"}").getBytes(UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        server.createContext("/introspect", exchange -> {
            try (exchange) {
                byte[] body = ("{\"active\":" + live.get() + "}").getBytes(UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void asksAboutNewTokensAsTheirClient() {
        Introspection introspection = introspection();
        assertThat(introspection.forms())
                .containsExactly(
                        "client_id=id&client_secret=s%2B1&token=a+b1", "client_id=id&client_secret=s%2B1&token=a+b2");
        assertThat(introspection.script().requests().stream().map(WrkScript.Sent::body))
                .containsExactlyElementsOf(introspection.forms());
        assertThat(introspection.toString()).doesNotContain("s%2B1");
    }

    @Test
    void refusesTokensThatAreNotLive() {
        live.set(false);
        assertThatThrownBy(this::introspection).isInstanceOf(StartFailure.class);
    }

    @Test
    void refusesTokensThatEndedMeanwhile() {
        Introspection introspection = introspection();
        live.set(false);
        assertThatThrownBy(introspection::requireLive).isInstanceOf(StartFailure.class);
    }

    private Introspection introspection() {
        URI url = Loopback.at(server.getAddress().getPort());
        return Introspection.ofNewTokens(
                new Loopback(),
                new Introspection.Endpoints(url.resolve("/token"), url.resolve("/introspect")),
                new ClientCredential("id", "s+1"),
                2);
    }

    private static HttpServer listening() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }
}
