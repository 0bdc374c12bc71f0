/// A web application that embeds a Signet workbook. Java 25 or newer, no packages. Start it with:
///
///     export SIGNET_WORKBOOK_URL='YOUR_WORKBOOK_URL'
///     export SIGNET_CLIENT_ID='YOUR_CLIENT_ID'
///     export SIGNET_CLIENT_SECRET='YOUR_CLIENT_SECRET'
///     java Host.java
///
/// and open http://127.0.0.1:8090 (PORT in the environment chooses another). The secret never leaves this process.

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Its users sign in here, not at Signet. For each view of the page this server signs a URL that says who is looking
/// and what they may see.
class Host {
    private static final long SESSION_SECONDS = 3600;

    /// Stands for your own users. The state decides, in Signet, which rows they see.
    private record Viewer(String email, String label, String state) {}

    private static final Map<String, Viewer> VIEWERS = Map.of(
            "california", new Viewer("california@example.com", "California office", "CA"),
            "texas", new Viewer("texas@example.com", "Texas office", "TX"));

    private final String workbookUrl = required("SIGNET_WORKBOOK_URL");
    private final String clientId = required("SIGNET_CLIENT_ID");
    private final String clientSecret = required("SIGNET_CLIENT_SECRET");

    public static void main(String[] arguments) throws IOException {
        int port = Integer.parseInt(System.getenv().getOrDefault("PORT", "8090"));
        new Host().serve(port);
    }

    private void serve(int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            if (exchange.getRequestURI().getPath().equals("/")) answer(exchange, 200, "text/html", PAGE);
            else answer(exchange, 404, "text/plain", "There is nothing here.");
        });
        server.createContext("/embed-url", this::embedUrl);
        server.start();
        System.out.println("Host application on http://localhost:" + server.getAddress().getPort());
    }

    /// What your page asks your server for: a URL that works once, for the user who is signed in.
    private void embedUrl(HttpExchange exchange) throws IOException {
        // A real host takes the user from its own session, never from the query.
        String query = exchange.getRequestURI().getQuery();
        Viewer viewer = query == null ? null : VIEWERS.get(query);
        if (viewer == null) answer(exchange, 404, "text/plain", "No such viewer.");
        else answer(exchange, 200, "text/plain", workbookUrl + "?:jwt=" + sign(viewer) + "&:embed=true");
    }

    private String sign(Viewer viewer) {
        long now = Instant.now().getEpochSecond();
        String header = "{\"alg\":\"HS256\",\"typ\":\"JWT\",\"kid\":%s}".formatted(json(clientId));
        String claims = """
                {"sub":%s,"jti":%s,"iat":%d,"exp":%d,"account_type":"View","teams":["Embed_Users"],\
                "user_attributes":{"State":%s}}"""
                .formatted(
                        json(viewer.email()),
                        json(UUID.randomUUID().toString()),
                        now,
                        now + SESSION_SECONDS,
                        json(viewer.state()));
        String signed = base64(header.getBytes(StandardCharsets.UTF_8))
                + "." + base64(claims.getBytes(StandardCharsets.UTF_8));
        return signed + "." + base64(hmac(signed));
    }

    private byte[] hmac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(clientSecret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String json(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String required(String name) {
        String value = System.getenv(name);
        if (value == null || value.isBlank()) {
            System.err.println("Set " + name + " in the environment.");
            System.exit(1);
        }
        return value;
    }

    private static void answer(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }

    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>Ground control</title>
              <style>
                :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
                body { margin: 0; background: light-dark(#f4f5f7, #16181d); color: light-dark(#1d2330, #e6e8ee) }
                header { display: flex; flex-wrap: wrap; gap: .5rem 2rem; align-items: center; padding: .75rem 1.5rem;
                         background: light-dark(#1d2f4f, #0c1420); color: #fff }
                h1 { font-size: 1.1rem; margin: 0 }
                select { font: inherit; padding: .25rem .5rem }
                main { padding: 1rem 1.5rem; max-width: 1400px; margin: auto }
                iframe { width: 100%; height: 640px; border: 1px solid light-dark(#d5d9e0, #333842); border-radius: 8px;
                         background: light-dark(#fff, #1e2128) }
                p { margin: 0 0 .75rem }
              </style>
            </head>
            <body>
              <header>
                <h1>Ground control</h1>
                <label>Signed in as
                  <select id="viewer">
                    <option value="california">California office</option>
                    <option value="texas">Texas office</option>
                  </select>
                </label>
              </header>
              <main>
                <p id="status" role="status">Loading…</p>
                <iframe id="embed" title="Flights, embedded from Signet"></iframe>
              </main>
              <script>
                const viewer = document.getElementById('viewer');
                const frame = document.getElementById('embed');
                const status = document.getElementById('status');

                async function show() {
                  status.textContent = 'Loading…';
                  const answer = await fetch('/embed-url?' + viewer.value);
                  frame.src = await answer.text();
                }

                addEventListener('message', event => {
                  if (event.source !== frame.contentWindow) return;
                  if (event.data.type === 'workbook:dataloaded') {
                    status.textContent = 'This page is the host application; the frame below comes from Signet.';
                  }
                  if (event.data.type === 'workbook:error') status.textContent = 'Signet says: ' + event.data.message;
                });
                viewer.addEventListener('change', show);
                show();
              </script>
            </body>
            </html>
            """;
}
