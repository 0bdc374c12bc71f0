package dev.signet.oidc;

import com.sun.net.httpserver.HttpExchange;
import dev.signet.base.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/// What a provider answers, well or badly.
sealed interface ProviderAnswer {
    /// Text of that media type.
    record Text(int status, String type, String body) implements ProviderAnswer {}

    /// On to another address.
    record Redirect(URI to) implements ProviderAnswer {}

    /// So many bytes of JSON.
    record Huge(int bytes) implements ProviderAnswer {}

    /// More and more, for as long as somebody reads.
    record Endless() implements ProviderAnswer {}

    /// The beginning, and then nothing until the latch is open.
    record Silent(CountDownLatch until) implements ProviderAnswer {}

    static ProviderAnswer json(int status, Object body) {
        return new Text(status, "application/json", new String(Json.bytes(body), StandardCharsets.UTF_8));
    }

    static ProviderAnswer error(int status, String code) {
        return json(status, Map.of("error", code));
    }

    /// Sends it; the exchange is over then.
    default void send(HttpExchange exchange) throws IOException, InterruptedException {
        switch (this) {
            case Text(int status, String type, String body) -> {
                exchange.getResponseHeaders().set("Content-Type", type);
                whole(exchange, status, body.getBytes(StandardCharsets.UTF_8));
            }
            case Redirect(URI to) -> {
                exchange.getResponseHeaders().set("Location", to.toString());
                exchange.sendResponseHeaders(302, -1);
            }
            case Huge(int bytes) ->
                whole(exchange, 200, ("\"" + "x".repeat(bytes - 2) + "\"").getBytes(StandardCharsets.UTF_8));
            case Endless() ->
                begin(exchange, out -> {
                    byte[] more = "x".repeat(1_000).getBytes(StandardCharsets.UTF_8);
                    while (true) out.write(more);
                });
            case Silent(CountDownLatch until) -> begin(exchange, _ -> until.await());
        }
    }

    private static void whole(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private static void begin(HttpExchange exchange, More more) throws IOException, InterruptedException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
        out.write('"');
        out.flush();
        more.write(out);
    }

    /// What follows the beginning.
    interface More {
        void write(OutputStream out) throws IOException, InterruptedException;
    }
}
