package dev.signet.credentials;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.signet.base.Json;
import dev.signet.outbound.AddressBlock;
import dev.signet.outbound.AddressGuard;
import dev.signet.outbound.OutboundHttp;
import dev.signet.secrets.KeyPairOfAHost;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// A server on this machine that publishes a key set, or something else, and counts who asks.
public final class KeySetHost implements AutoCloseable {
    /// What it answers.
    @FunctionalInterface
    public interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    private final AtomicInteger asked = new AtomicInteger();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private volatile Answer answer = exchange -> say(exchange, 404, "");

    public KeySetHost() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            try (exchange) {
                answer.to(exchange);
            }
        });
        server.start();
    }

    /// A way out that may reach it.
    public static OutboundHttp wayOut() {
        return OutboundHttp.trustingThePlatform(
                new AddressGuard(List.of(AddressBlock.parse("127.0.0.0/8").orElseThrow())));
    }

    /// Where that set is; each path is a URL of its own.
    public String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + path;
    }

    KeySetUrl at(String path) {
        return new KeySetUrl(URI.create(url(path)));
    }

    /// How often anybody has asked.
    public int asked() {
        return asked.get();
    }

    /// Publishes those public keys.
    public void publishes(KeyPairOfAHost... pairs) {
        publishes(Arrays.stream(pairs).map(KeyPairOfAHost::jwk).toList());
    }

    /// Publishes those entries.
    public void publishes(List<?> entries) {
        says(200, Json.text(Map.of("keys", entries)));
    }

    public void says(int status, String body) {
        answers(exchange -> say(exchange, status, body));
    }

    public void answers(Answer next) {
        answer = next;
    }

    /// Never stops.
    public void neverEnds() {
        answers(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            OutputStream out = exchange.getResponseBody();
            while (true) out.write("{\"keys\":[".getBytes(StandardCharsets.US_ASCII));
        });
    }

    private static void say(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
