package dev.signet.e2e;

import dev.signet.base.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/// A line to a browser that speaks WebDriver BiDi (W3C): commands and their results, one at a time.
final class BiDi implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 120;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final AtomicInteger last = new AtomicInteger();
    private final WebSocket socket;

    /// Opens a session at that address.
    BiDi(URI address) {
        socket = client.newWebSocketBuilder()
                .connectTimeout(Duration.ofSeconds(PATIENCE_SECONDS))
                .buildAsync(address, new Hearing())
                .join();
        send("session.new", Map.of("capabilities", Map.of("alwaysMatch", Map.of("acceptInsecureCerts", true))));
    }

    /// Sends a command and returns its result.
    JsonNode send(String method, Map<String, ?> parameters) {
        int id = last.incrementAndGet();
        CompletableFuture<JsonNode> result = new CompletableFuture<>();
        waiting.put(id, result);
        try {
            return socket.sendText(Json.text(Map.of("id", id, "method", method, "params", parameters)), true)
                    .thenCombine(result, (_, answer) -> answer)
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | TimeoutException | ExecutionException failed) {
            throw new IllegalStateException(method + ": " + failed.getMessage(), failed);
        }
    }

    @Override
    public void close() {
        socket.abort();
        client.shutdownNow();
    }

    private final class Hearing implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                take(Json.parse(text.toString().getBytes(StandardCharsets.UTF_8))
                        .orElseThrow());
                text.setLength(0);
            }
            from.request(1);
            return CompletableFuture.completedStage(null);
        }

        private void take(JsonNode message) {
            CompletableFuture<JsonNode> result =
                    waiting.remove(message.path("id").asInt(-1));
            if (result == null) return; // an event
            if (message.path("type").asString("").equals("success")) result.complete(message.path("result"));
            else
                result.completeExceptionally(
                        new IllegalStateException(message.path("message").asString("")));
        }
    }
}
