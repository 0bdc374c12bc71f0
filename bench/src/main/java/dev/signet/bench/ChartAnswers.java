package dev.signet.bench;

import dev.signet.base.Json;
import dev.signet.base.StartFailure;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// The rows of one chart, asked of Signet as the page's script asks.
record ChartAnswers(Loopback loopback, URI server, String sessionKey, String element) {
    static final String KIND = "bar-chart";

    private record Ask(List<String> elements, Map<String, String> variables) {}

    /// Those of the bar chart of an open page.
    static ChartAnswers of(BootedPage page, URI server, Loopback loopback) {
        return new ChartAnswers(loopback, server, page.sessionKey(), page.elementOf(KIND));
    }

    /// Flights by airport between these dates; refuses an answer that is none.
    Map<String, Long> flights(FreshDates.Range dates) {
        Ask ask = new Ask(List.of(element), Map.of(EmbeddingHost.DATES, dates.control()));
        HttpRequest request = Loopback.to(server.resolve("/_embed/answers"))
                .header("Content-Type", "application/json")
                .header("X-Signet-Session", sessionKey)
                .POST(BodyPublishers.ofByteArray(Json.bytes(ask)))
                .build();
        Map<String, Long> flights = new TreeMap<>();
        for (JsonNode row :
                loopback.jsonBody(request).path("answers").path(element).path("rows")) {
            flights.put(row.path(0).asString(""), row.path(1).asLong(0));
        }
        if (flights.isEmpty()) throw new StartFailure("Signet gave no rows for the demo's " + KIND + ".");
        return flights;
    }

    @Override
    public String toString() {
        return "ChartAnswers[" + element + "]";
    }
}
