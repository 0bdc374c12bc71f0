package dev.signet.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/// The floor of an embed: one page of Signet's and its files, byte for byte and under the same headers, from memory.
///
/// What a browser then needs, it needs for the page itself; all that Signet adds, it adds to this.
final class FloorSite implements AutoCloseable {
    private static final String PAGE = "/";
    private static final String CODINGS = "br, gzip"; // what a browser takes from its own machine
    private static final List<String> HEADERS =
            List.of("Content-Type", "Content-Encoding", "Content-Security-Policy", "Cache-Control", "Vary");

    private final HttpServer server;
    private final URI page;

    private FloorSite(HttpServer server, URI page) {
        this.server = server;
        this.page = page;
    }

    /// Copies a page that Signet just answered with, and fetches the files it names.
    static FloorSite copyOf(HttpResponse<byte[]> answer, BootedPage booted, Loopback loopback) {
        Map<String, HttpResponse<byte[]>> files = new LinkedHashMap<>();
        files.put(PAGE, answer);
        for (String file : booted.files()) {
            HttpRequest request = Loopback.to(answer.uri().resolve(file))
                    .header("Accept-Encoding", CODINGS)
                    .build();
            files.put(file, loopback.answer(request));
        }
        return start(Map.copyOf(files), answer.uri());
    }

    private static FloorSite start(Map<String, HttpResponse<byte[]>> files, URI original) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", exchange -> answer(exchange, files));
            server.start();
            // The same name of this machine as Signet's, so that looking it up costs the same.
            String authority = original.getHost() + ":" + server.getAddress().getPort();
            return new FloorSite(server, URI.create("http://" + authority + PAGE));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void answer(HttpExchange exchange, Map<String, HttpResponse<byte[]>> files) throws IOException {
        HttpResponse<byte[]> file = files.get(exchange.getRequestURI().getPath());
        try (exchange) {
            if (file == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            for (String name : HEADERS) {
                file.headers()
                        .firstValue(name)
                        .ifPresent(value -> exchange.getResponseHeaders().set(name, value));
            }
            exchange.sendResponseHeaders(200, file.body().length);
            exchange.getResponseBody().write(file.body());
        }
    }

    /// Its one page.
    URI page() {
        return page;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
