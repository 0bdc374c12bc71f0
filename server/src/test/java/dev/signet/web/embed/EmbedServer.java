package dev.signet.web.embed;

import dev.signet.base.Json;
import dev.signet.http.HttpServer;
import dev.signet.http.HttpSettings;
import dev.signet.http.Routes;
import dev.signet.secrets.RevealPermit;
import dev.signet.workbooks.Workbook;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The addresses of viewers on a real server, with a user interface of two small files, and a browser without scripts.
final class EmbedServer implements AutoCloseable {
    static final ClassLoader UI = new Shelf(Map.of(
            "dev/signet/ui/manifest.json",
            "{\"embed.html\":{\"file\":\"assets/embed-1.js\",\"css\":[\"assets/embed-2.css\"]}}",
            "dev/signet/ui/assets/embed-1.js",
            "script"));
    static final ClassLoader NO_UI = new Shelf(Map.of());

    private static final Pattern BOOT =
            Pattern.compile("<script type=\"application/json\" id=\"boot\">([^<]*)</script>");

    final ViewerWorld world;
    final Workbook workbook;
    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    EmbedServer(ClassLoader ui) {
        this(ui, new EmbedRoutes.Beside(Optional.empty(), Optional.empty()));
    }

    EmbedServer(ClassLoader ui, EmbedRoutes.Beside beside) {
        this(ui, new ViewerWorld(), beside);
    }

    EmbedServer(ClassLoader ui, ViewerWorld world, EmbedRoutes.Beside beside) {
        this.world = world;
        workbook = world.workbook("Sales");
        server = HttpServer.start(
                HttpSettings.on("127.0.0.1", 0).withLog(HttpSettings.AccessLogging.OFF),
                Routes.of(
                        EmbedRoutes.over(world.cases(), ui, RevealPermit.forTheDoorsThatShowASecretOnce(), beside)
                                .all(),
                        List.of()));
    }

    /// Class path of a few texts.
    private static final class Shelf extends ClassLoader {
        private final Map<String, String> files;

        Shelf(Map<String, String> files) {
            this.files = files;
        }

        @Override
        public @Nullable InputStream getResourceAsStream(String name) {
            String text = files.get(name);
            return text == null ? null : new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    int port() {
        return server.port();
    }

    String path() {
        return "/acme/workbook/" + workbook.urlId();
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    HttpResponse<String> get(String path) {
        return send(to(path));
    }

    /// Opens an address as a viewer of that region, `more` following the ticket in the query.
    HttpResponse<String> open(String path, String region, String more) {
        return get(path + "?:jwt=" + world.ticket(region) + "&:embed=true" + more);
    }

    /// The boot data of a page.
    static JsonNode boot(HttpResponse<String> page) {
        Matcher boot = BOOT.matcher(page.body());
        if (!boot.find()) throw new AssertionError("no boot data: " + page.body());
        return json(boot.group(1));
    }

    static JsonNode json(String text) {
        return Json.parse(text.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }

    /// Asks for answers with a session's key.
    HttpResponse<String> ask(String key, String body) {
        return send(to("/_embed/answers")
                .header("X-Signet-Session", key)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    @Override
    public void close() {
        server.close();
        client.close();
        world.close();
    }
}
