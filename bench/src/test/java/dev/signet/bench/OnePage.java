package dev.signet.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A server that answers each path with the same bytes, and notes what it was sent.
final class OnePage implements AutoCloseable {
    private final HttpServer server;
    private final List<String> bodies = new ArrayList<>();

    private OnePage(HttpServer server) {
        this.server = server;
    }

    static OnePage serving(Map<String, byte[]> answers, Map<String, String> headers) throws IOException {
        OnePage page = new OnePage(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        page.server.createContext("/", exchange -> {
            try (exchange) {
                page.bodies.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
                byte[] answer = answers.getOrDefault(exchange.getRequestURI().getPath(), new byte[1]);
                headers.forEach(exchange.getResponseHeaders()::set);
                exchange.sendResponseHeaders(200, answer.length);
                exchange.getResponseBody().write(answer);
            }
        });
        page.server.start();
        return page;
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    List<String> bodies() {
        return List.copyOf(bodies);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
