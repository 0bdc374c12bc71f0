package dev.signet.bench;

import dev.signet.base.StartFailure;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/// Questions about live tokens (RFC 7662), asked by the client that got them.
record Introspection(Loopback loopback, URI url, List<String> forms) {

    /// Copies what it is given.
    Introspection {
        forms = List.copyOf(forms);
    }

    /// Where tokens are given, and where they are asked about.
    record Endpoints(URI token, URI introspect) {}

    /// Gets so many tokens for a client, and asks about each once: all must be live.
    static Introspection ofNewTokens(Loopback loopback, Endpoints endpoints, ClientCredential client, int count) {
        List<String> forms = IntStream.range(0, count)
                .mapToObj(_ -> loopback.jsonBody(Loopback.form(endpoints.token(), client.tokenForm())))
                .map(answer -> form(client, answer.path("access_token").asString("")))
                .toList();
        Introspection introspection = new Introspection(loopback, endpoints.introspect(), forms);
        introspection.requireLive();
        return introspection;
    }

    /// Refuses when one of the tokens is not live (any more): answering that takes less work.
    void requireLive() {
        for (String form : forms) {
            if (!loopback.jsonBody(Loopback.form(url, form)).path("active").asBoolean(false)) {
                throw new StartFailure("A token that should be live is not, says " + url.getPath() + ".");
            }
        }
    }

    /// What a load sends in turns.
    WrkScript script() {
        return WrkScript.forms(forms);
    }

    @Override
    public String toString() {
        return "Introspection[" + url + "]";
    }

    private static String form(ClientCredential client, String token) {
        return client.form() + "&token=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
    }
}
