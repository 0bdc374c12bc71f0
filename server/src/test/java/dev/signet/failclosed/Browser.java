package dev.signet.failclosed;

import dev.signet.base.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// A browser without scripts, and the requests its page would send.
final class Browser implements AutoCloseable {
    private static final Pattern BOOT =
            Pattern.compile("<script type=\"application/json\" id=\"boot\">([^<]*)</script>");
    private static final String SESSION = "X-Signet-Session";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;

    Browser(String url) {
        this.url = url;
    }

    /// What came back; nothing as JSON when it is none.
    record Reply(int status, String text, HttpResponse<String> raw) {

        boolean isGood() {
            return status == 200;
        }

        JsonNode json() {
            return Json.parse(text.getBytes(StandardCharsets.UTF_8)).orElseGet(JsonNodeFactory.instance::missingNode);
        }

        String code() {
            return json().path("code").asString("");
        }

        /// What the page begins with.
        JsonNode boot() {
            Matcher boot = BOOT.matcher(text);
            if (!boot.find()) throw new AssertionError("no boot data: " + text);
            return Json.parse(boot.group(1).getBytes(StandardCharsets.UTF_8)).orElseThrow();
        }

        String key() {
            return boot().at("/session/key").asString();
        }

        /// The rows of that element, each cell as text; empty when there is no answer.
        Optional<List<List<String>>> rows(String element) {
            JsonNode answers = (text.startsWith("{") ? json() : boot()).path("answers");
            return answers.path(element).has("rows")
                    ? Optional.of(cells(answers.path(element).path("rows")))
                    : Optional.empty();
        }

        private static List<List<String>> cells(JsonNode rows) {
            List<List<String>> all = new ArrayList<>();
            for (JsonNode row : rows) {
                List<String> cells = new ArrayList<>();
                row.forEach(cell -> cells.add(cell.isNull() ? Rows.NULL : cell.asString()));
                all.add(cells);
            }
            return all;
        }
    }

    Reply get(String path) {
        return send(to(path).header("Accept", "application/json"));
    }

    /// Opens an address with a ticket; `more` follows in the query.
    Reply open(String path, String ticket, String more) {
        return get(path + "?:jwt=" + ticket + "&:embed=true" + more);
    }

    /// Asks for answers with a session's key.
    Reply ask(String key, List<String> elements, Map<String, String> variables) {
        return post("/_embed/answers", key, Map.of("elements", elements, "variables", variables));
    }

    /// Gives the page a fresh ticket.
    Reply renew(String key, String ticket) {
        return post("/_embed/session", key, Map.of("jwt", ticket));
    }

    Reply post(String path, String key, Map<String, ?> body) {
        return send(to(path).header(SESSION, key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Json.text(body))));
    }

    /// What follows a ticket in the query when controls have these values.
    static String query(Map<String, String> variables) {
        return variables.entrySet().stream()
                .map(each -> "&" + encoded(each.getKey()) + "=" + each.getValue())
                .collect(Collectors.joining());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(url + path));
    }

    Reply send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            return new Reply(response.statusCode(), response.body(), response);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
