package dev.signet.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The requests that one load sends in turns: the same method, path and headers, and a body out of several.
///
/// Every load uses the same script, also for one request only, so that the load generator's own work is the same.
record WrkScript(String method, Map<String, String> headers, List<String> bodies) {
    private static final char FIRST_PRINTABLE = ' ';
    private static final char LAST_PRINTABLE = '~';

    private static final String BEHAVIOUR = """
        local requests = {}
        local turn = 0

        function init(arguments)
          for name, value in pairs(headers) do wrk.headers[name] = value end
          for number, body in ipairs(bodies) do
            requests[number] = wrk.format(method, nil, nil, body ~= "" and body or nil)
          end
        end

        function request()
          turn = turn % #requests + 1
          return requests[turn]
        end

        function done(summary, latency, all)
          local errors = summary.errors
          io.write(string.format(
            "signet-bench requests=%d micros=%d p50=%d p99=%d refused=%d broken=%d late=%d\\n",
            summary.requests, summary.duration, latency:percentile(50), latency:percentile(99),
            errors.status, errors.connect + errors.read + errors.write, errors.timeout))
        end
        """;

    /// Refuses to have nothing to send; the body of a request that has none is empty.
    WrkScript {
        if (bodies.isEmpty()) throw new IllegalArgumentException("no request");
        headers = Map.copyOf(headers);
        bodies = List.copyOf(bodies);
    }

    /// Token requests of these clients in turns.
    static WrkScript grants(List<ClientCredential> clients) {
        return forms(clients.stream().map(ClientCredential::tokenForm).toList());
    }

    /// These forms in turns.
    static WrkScript forms(List<String> forms) {
        return new WrkScript("POST", Map.of("Content-Type", "application/x-www-form-urlencoded"), forms);
    }

    /// A GET with a bearer token.
    static WrkScript get(String token) {
        return new WrkScript("GET", Map.of("Authorization", "Bearer " + token), List.of(""));
    }

    /// Writes it to a file.
    Path writeTo(Path file) {
        try {
            return Files.writeString(file, lua(), StandardCharsets.US_ASCII);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// The script's text. Its last act is to print one line that [WrkOutput] reads.
    String lua() {
        StringBuilder text = new StringBuilder();
        text.append("local bodies = {\n");
        bodies.forEach(body -> text.append("  ").append(quoted(body)).append(",\n"));
        text.append("}\nlocal headers = {\n");
        headers.forEach((name, value) -> text.append("  [")
                .append(quoted(name))
                .append("] = ")
                .append(quoted(value))
                .append(",\n"));
        text.append("}\nlocal method = ").append(quoted(method)).append('\n');
        return text.append(BEHAVIOUR).toString();
    }

    /// A Lua string literal of any text in ISO 8859-1.
    static String quoted(String text) {
        StringBuilder literal = new StringBuilder("\"");
        text.chars()
                .forEach(character -> literal.append(
                        isPlain(character) ? Character.toString(character) : "\\%03d".formatted(character)));
        return literal.append('"').toString();
    }

    private static boolean isPlain(int character) {
        return character >= FIRST_PRINTABLE && character <= LAST_PRINTABLE && character != '"' && character != '\\';
    }
}
