package dev.signet.e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/// Host pages on an origin of their own: those of this package's resources, the packages of `e2e/host`, pages a test
/// brings, and `/signed`, where a page gets a URL for its viewer. `/sdk/` leads to the server's own.
final class HostPages implements AutoCloseable {
    private static final Path PACKAGES = Path.of("host", "node_modules");
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "mjs", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8");

    private final HttpServer http;
    private final Map<String, String> brought = new ConcurrentHashMap<>();

    private HostPages(HttpServer http) {
        this.http = http;
    }

    /// Starts them; `signed` is asked for each URL, `server` is where Signet is.
    static HostPages of(String server, Supplier<String> signed) {
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            HostPages pages = new HostPages(http);
            http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            http.createContext("/", exchange -> pages.answer(exchange, pages.file(pathOf(exchange))));
            http.createContext("/npm/", exchange -> pages.answer(exchange, installed(pathOf(exchange))));
            http.createContext("/signed", exchange -> pages.answer(exchange, utf8(signed.get())));
            http.createContext("/sdk/", exchange -> redirect(exchange, server + pathOf(exchange)));
            http.start();
            return pages;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// The address of a page.
    String url(String path) {
        return "http://localhost:" + http.getAddress().getPort() + path;
    }

    /// Puts a page there that is in no file.
    void bring(String path, String text) {
        brought.put(path, text);
    }

    private byte[] file(String path) throws IOException {
        String own = brought.get(path);
        if (own != null) return utf8(own);
        try (InputStream resource = HostPages.class.getResourceAsStream(path.substring(1))) {
            return resource == null ? new byte[0] : resource.readAllBytes();
        }
    }

    private static byte[] installed(String path) throws IOException {
        Path wanted = PACKAGES.resolve(path.substring("/npm/".length())).normalize();
        return wanted.startsWith(PACKAGES) && Files.isRegularFile(wanted) ? Files.readAllBytes(wanted) : new byte[0];
    }

    private void answer(HttpExchange exchange, byte[] body) throws IOException {
        String path = pathOf(exchange);
        String ending = path.substring(path.lastIndexOf('.') + 1);
        exchange.getResponseHeaders().set("Content-Type", TYPES.getOrDefault(ending, "text/plain; charset=utf-8"));
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(body.length == 0 ? 404 : 200, body.length == 0 ? -1 : body.length);
        try (exchange) {
            if (body.length > 0) exchange.getResponseBody().write(body);
        }
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Location", to);
            exchange.sendResponseHeaders(302, -1);
        }
    }

    private static String pathOf(HttpExchange exchange) {
        return exchange.getRequestURI().getPath();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
