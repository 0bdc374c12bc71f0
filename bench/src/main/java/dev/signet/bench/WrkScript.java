package dev.signet.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The requests that one load sends in turns: the same method and headers, and a path and a body out of several.
///
/// Every load uses the same script, also for one request only, so that the load generator's own work is the same.
record WrkScript(String method, Map<String, String> headers, List<Sent> requests) {
    private static final char FIRST_PRINTABLE = ' ';
    private static final char LAST_PRINTABLE = '~';

    private static final String BEHAVIOUR = """
        local requests = {}
        local turn = 0

        function init(arguments)
          for name, value in pairs(headers) do wrk.headers[name] = value end
          for number, sent in ipairs(sents) do
            local path, body = sent[1], sent[2]
            requests[number] = wrk.format(method, path ~= "" and path or nil, nil, body ~= "" and body or nil)
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

    /// A path with its query, empty for that of the target; a body, empty for none.
    record Sent(String path, String body) {}

    /// Refuses to have nothing to send.
    WrkScript {
        if (requests.isEmpty()) throw new IllegalArgumentException("no request");
        headers = Map.copyOf(headers);
        requests = List.copyOf(requests);
    }

    /// Token requests of these clients in turns.
    static WrkScript grants(List<ClientCredential> clients) {
        return forms(clients.stream().map(ClientCredential::tokenForm).toList());
    }

    /// These forms in turns.
    static WrkScript forms(List<String> forms) {
        return new WrkScript(
                "POST",
                Map.of("Content-Type", "application/x-www-form-urlencoded"),
                forms.stream().map(form -> new Sent("", form)).toList());
    }

    /// A GET with a bearer token.
    static WrkScript get(String token) {
        return new WrkScript("GET", Map.of("Authorization", "Bearer " + token), List.of(new Sent("", "")));
    }

    /// GETs of these addresses, as a browser sends them. Once all were asked for it begins anew, so whoever wants each
    /// asked for once gives more than a load can ask for.
    static WrkScript pages(List<URI> addresses) {
        return new WrkScript(
                "GET",
                Map.of("Accept", "text/html", "Accept-Encoding", "gzip"),
                addresses.stream()
                        .map(address -> new Sent(address.getRawPath() + "?" + address.getRawQuery(), ""))
                        .toList());
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
        text.append("local sents = {\n");
        requests.forEach(sent -> text.append("  {")
                .append(quoted(sent.path))
                .append(", ")
                .append(quoted(sent.body))
                .append("},\n"));
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
