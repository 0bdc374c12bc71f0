package dev.signet.bench;

import dev.signet.base.Json;
import dev.signet.base.StartFailure;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// A page with all its answers, by the names of its elements, and how long it took to get them.
record WholePage(double micros, Map<String, JsonNode> answers) {

    private record Ask(List<String> elements, JsonNode variables) {}

    /// Opens it as a browser and the page's script do: the page with the answers that are ready, then what it lacks
    /// in one question. Refuses a page with an answer that is none.
    static WholePage open(URI address, Loopback loopback) {
        long begun = System.nanoTime();
        BootedPage page = BootedPage.parse(loopback.body(Loopback.to(address).build()))
                .orElseThrow(() -> new StartFailure("Signet sent a page without data."));
        Map<String, String> ids = page.idsByName();
        List<String> missing =
                ids.values().stream().filter(id -> !page.answers().has(id)).toList();
        JsonNode rest = missing.isEmpty() ? page.answers() : ask(address, page, missing, loopback);
        double micros = Times.microsSince(begun);
        Map<String, JsonNode> answers = new LinkedHashMap<>();
        ids.forEach((name, id) -> answers.put(name, rows(name, page.answers().has(id) ? page.answers() : rest, id)));
        return new WholePage(micros, answers);
    }

    private static JsonNode ask(URI address, BootedPage page, List<String> missing, Loopback loopback) {
        HttpRequest request = Loopback.to(address.resolve("/_embed/answers"))
                .header("Content-Type", "application/json")
                .header("X-Signet-Session", page.sessionKey())
                .POST(BodyPublishers.ofByteArray(Json.bytes(new Ask(missing, page.variables()))))
                .build();
        return loopback.jsonBody(request).path("answers");
    }

    /// The rows of that element; refuses a page without it.
    SalesRows rows(SalesElement element) {
        JsonNode answer = answers.get(element.name());
        if (answer == null) throw new StartFailure("Signet sent a page without the element " + element.name() + ".");
        return SalesRows.of(answer);
    }

    private static JsonNode rows(String name, JsonNode answers, String id) {
        JsonNode answer = answers.path(id);
        if (answer.has("rows")) return answer;
        String code = answer.path("error").path("code").asString("none");
        throw new StartFailure("Signet gave no rows for the element " + name + "; code " + code + ".");
    }
}
